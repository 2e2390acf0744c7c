import { Parser, type Term } from "n3";

/** The triples of a Turtle text, as n3 reads them: subject, predicate and object, sorted. */
export function triplesOfTurtle(text: string): string[] {
  return new Parser({ format: "text/turtle" })
    .parse(text)
    .map(({ subject, predicate, object }) => JSON.stringify([subject.value, predicate.value, objectOf(object)]))
    .sort();
}

function objectOf(term: Term): unknown {
  return term.termType === "Literal" ? { value: term.value, language: term.language.toLowerCase() } : term.value;
}

type Json = string | { readonly "@id"?: string; readonly "@language"?: string; readonly "@value"?: string };

export interface JsonLd {
  readonly "@context": Readonly<Record<string, string>>;
  readonly "@graph": readonly (Readonly<Record<string, Json | readonly Json[]>> & { readonly "@id"?: string })[];
}

/** The triples of JSON-LD that has only prefixes in its context, by the rules of expansion that it needs. */
export function triplesOfJsonLd(text: string): string[] {
  const { "@context": prefixes, "@graph": graph } = JSON.parse(text) as JsonLd;
  const expanded = (name: string): string =>
    name.replace(/^(\w+):/, (whole, prefix: string) => prefixes[prefix] ?? whole);
  const type = "http://www.w3.org/1999/02/22-rdf-syntax-ns#type";
  const objectOf = (value: Json, key: string): unknown => {
    if (typeof value === "string") return key === "@type" ? expanded(value) : { value, language: "" };
    const language = value["@language"]?.toLowerCase() ?? "";
    return value["@id"] ?? { value: value["@value"], language };
  };
  return graph
    .flatMap(({ "@id": id, ...says }) =>
      Object.entries(says).flatMap(([key, values]) =>
        [values].flat().map((value) => [id, key === "@type" ? type : expanded(key), objectOf(value, key)]),
      ),
    )
    .map((triple) => JSON.stringify(triple))
    .sort();
}
