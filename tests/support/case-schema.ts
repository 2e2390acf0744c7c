/** What CASE 1.1 asks of a package, as JSON Schema; rubrics, which we do not write, may not be there at all. */

const uuid = { type: "string", pattern: "^[0-9a-f]{8}-[0-9a-f]{4}-[1-5][0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$" };
const uri = { type: "string", format: "uri" };
const dateTime = { type: "string", format: "date-time" };
const date = { type: "string", format: "date" };
const text = { type: "string" };
/** Without line breaks and tabs. */
const line = { type: "string", pattern: "^[^\\n\\r\\t]*$" };
const listOf = (items: object) => ({ type: "array", items });
const object = (required: Record<string, object>, optional: Record<string, object> = {}) => ({
  type: "object",
  required: Object.keys(required),
  properties: { ...required, ...optional, extensions: { type: "object" } },
  additionalProperties: false,
});

const link = object({ title: line, identifier: uuid, uri });
/** The ends of associations may name something outside of CASE. */
const end = object({ title: line, identifier: line, uri }, { targetType: { enum: ["CASE"] } });
const dated = { identifier: uuid, uri, lastChangeDateTime: dateTime };
const period = { statusStartDate: date, statusEndDate: date };
const subjects = { subject: listOf(line), subjectURI: listOf(link) };

const documentOfPackage = object(
  { ...dated, creator: line, title: line },
  {
    frameworkType: line,
    caseVersion: { enum: ["1.1"] },
    officialSourceURL: uri,
    publisher: line,
    description: text,
    language: line,
    version: line,
    adoptionStatus: line,
    licenseURI: link,
    notes: text,
    ...subjects,
    ...period,
  },
);

const itemOfPackage = object(
  { ...dated, fullStatement: text },
  {
    alternativeLabel: line,
    CFItemType: line,
    CFItemTypeURI: link,
    humanCodingScheme: line,
    listEnumeration: line,
    abbreviatedStatement: line,
    conceptKeywords: listOf(line),
    conceptKeywordsURI: link,
    notes: text,
    language: line,
    educationLevel: listOf(line),
    licenseURI: link,
    ...subjects,
    ...period,
  },
);

const associationTypes = [
  "isChildOf",
  "isPeerOf",
  "isPartOf",
  "exactMatchOf",
  "precedes",
  "isRelatedTo",
  "replacedBy",
  "exemplar",
  "hasSkillLevel",
  "isTranslationOf",
];

const associationOfPackage = object(
  { ...dated, associationType: { enum: associationTypes }, originNodeURI: end, destinationNodeURI: end },
  { sequenceNumber: { type: "integer" }, CFAssociationGroupingURI: link, notes: text },
);

const licence = object({ ...dated, title: line, licenseText: text }, { description: text });

export const casePackageSchema = object(
  { CFDocument: documentOfPackage },
  {
    CFItems: listOf(itemOfPackage),
    CFAssociations: listOf(associationOfPackage),
    CFDefinitions: object({}, { CFLicenses: listOf(licence) }),
  },
);
