import { describe, expect, it } from "vitest";
import { isHelpful, leavesOf, textIn, type ConceptId } from "../../src/model/index.js";
import { map } from "./shipped-map.js";

/** A line of the learner's note of 2023 that the map started from, and where it is found in the map. */
interface Row {
  readonly about: string;
  readonly concepts?: readonly ConceptId[];
  /** `"a b c"`: a is needed, on whatever way, for b, and b for c. */
  readonly order?: readonly string[];
  /** `"c a b"`: c lists a and b among what it needs. */
  readonly needs?: readonly string[];
  /** `"c a b"`: c is related to a and b. */
  readonly related?: readonly string[];
  /** Concepts with a note that has these words in its Japanese. */
  readonly notes?: Readonly<Record<ConceptId, string>>;
  /** Titles of resources. */
  readonly titled?: Readonly<Record<ConceptId, string>>;
  /** Links exactly as the note has them, and who carries them. */
  readonly links?: Readonly<Record<string, readonly ConceptId[]>>;
}

const slides = "https://twitter.com/u_sgy/status/1626868296027865091?s=20";
const explained = "https://www.youtube.com/watch?v=om-PZpvnCBM&feature=youtu.be";
const whatIsNew = "https://note.com/kajiken0630/n/n8a1c33271280";
const limits = "https://wirelesswire.jp/2023/02/84215/";
const metaAnalysis = "https://arxiv.org/abs/2302.13795";
const panel = "https://www.youtube.com/watch?v=TVaB5R4-uOE";
const hyena = "https://www.itmedia.co.jp/news/articles/2303/09/news086_2.html";
const visual = "https://twitter.com/anitakirkovska/status/1634179238461943817?s=20";
const whyReinforcement = "https://twitter.com/bioshok3/status/1634122153351335938?s=20";
const langchain = "https://twitter.com/dragology/status/1633657843172913152?s=20";
const directions = "https://twitter.com/umiyuki_ai/status/1633672053781045248?s=20";
const history = "https://twitter.com/omarsar0/status/1633659410038882304?s=20";
const performer = "https://note.com/shoty/n/n345cc2157049";

const strength = "事前学習 < プロンプト < FineTuning < RLHF";

const rows: Readonly<Record<number, Row>> = {
  1: { about: "what one needs to understand ChatGPT", concepts: ["chatgpt"] },
  2: { about: "how well something is understood" },
  3: { about: "Matsuo Lab's slides", links: { [slides]: ["gpt-series", "rlhf"] } },
  4: { about: "down to mathematics, from a floor", concepts: ["school-algebra", "reading-code"] },
  5: { about: "the six areas" },
  6: {
    about: "ChatGPT is GPT with RLHF, and what it is good at",
    order: ["gpt-series chatgpt", "fine-tuning rlhf chatgpt"],
    related: ["chatgpt code-generation translation text-composition summarisation proofreading"],
  },
  7: {
    about: "changing the weights, or not",
    needs: ["two-ways-to-steer prompting fine-tuning"],
    related: ["rlhf two-ways-to-steer", "instruction-tuning two-ways-to-steer"],
  },
  8: { about: "the reward is how good the output is", order: ["human-preferences preference-data reward-model rlhf"] },
  9: {
    about: "explanations and personal models",
    needs: ["explanations-from-feedback rlhf explainability", "preference-tuning rlhf"],
    order: ["preference-tuning personalised-models"],
    notes: { "explanations-from-feedback": "説明可能AI", "personalised-models": "個人" },
  },
  10: {
    about: "Aligning Language Models to Follow Instructions",
    order: ["reward-model rlhf instructgpt"],
    titled: { instructgpt: "Aligning Language Models to Follow Instructions" },
  },
  11: {
    about: "the order of strength, which is no order of study",
    order: ["pre-training fine-tuning rlhf"],
    notes: { "two-ways-to-steer": strength, rlhf: strength },
  },
  12: { about: "RLHF explained", titled: { rlhf: "RLHFの解説" }, links: { [explained]: ["rlhf"] } },
  13: { about: "what is new in generative AI", links: { [whatIsNew]: ["generative-ai"] } },
  14: { about: "limits and jumps of the GPT series", links: { [limits]: ["limits-of-llms", "emergent-abilities"] } },
  15: {
    about: "a meta-analysis",
    titled: { chatgpt: "ChatGPT: A Meta-Analysis after 2.5 Months" },
    links: { [metaAnalysis]: ["chatgpt"] },
  },
  16: { about: "the panel on generative AI", links: { [panel]: ["generative-ai"] } },
  17: {
    about: "chain of thought, explainability and search",
    concepts: ["chain-of-thought", "explainability"],
    order: ["retrieval-augmented-generation search-engine-integration"],
    related: ["chain-of-thought explainability"],
  },
  18: { about: "hard things easy, easy things hard", needs: ["moravecs-paradox limits-of-llms"] },
  19: {
    about: "what next-token prediction led to",
    concepts: ["transformer", "emergent-abilities"],
    order: ["next-token-prediction world-models-in-llms"],
    notes: { "next-token-prediction": "概念や行動の理解" },
  },
  20: { about: "the quality of the web, and SEO", order: ["information-quality seo"], notes: { seo: "SEO" } },
  21: { about: "proof that a human wrote it", needs: ["proof-of-personhood information-quality nft biometrics"] },
  22: { about: "detectors and cleaner data", related: ["machine-text-detection training-data-curation"] },
  23: {
    about: "Hyena",
    order: ["long-convolutions hyena", "attention-cost hyena"],
    links: { [hyena]: ["hyena"] },
  },
  24: { about: "Visual ChatGPT", order: ["multimodal-models visual-chatgpt"], links: { [visual]: ["visual-chatgpt"] } },
  25: {
    about: "why reinforcement and not supervised learning",
    needs: ["rl-vs-supervised-fine-tuning rlhf"],
    links: { [whyReinforcement]: ["rlhf", "rl-vs-supervised-fine-tuning"] },
  },
  26: { about: "LangChain's picture", links: { [langchain]: ["langchain"], [directions]: ["langchain"] } },
  27: {
    about: "six directions",
    concepts: ["conversation-memory"],
    order: ["tool-use toolformer", "tool-use langchain"],
    needs: [
      "six-directions retrieval-augmented-generation tool-use context-window inference-cost easier-alignment stronger-reasoning",
    ],
    links: { [directions]: ["six-directions"] },
  },
  28: {
    about: "a history of generative AI",
    titled: { "generative-ai": "A History of Generative AI" },
    links: { [history]: ["generative-ai"] },
  },
  29: {
    about: "Performer MPC",
    order: ["linear-attention performer performer-mpc", "model-predictive-control performer-mpc"],
    links: { [performer]: ["performer-mpc"] },
  },
  30: { about: "from the viewpoint of the user interface", needs: ["conversational-ui chatgpt"] },
};

describe("the note that the map started from", () => {
  it("gives the map its title, its depths, its floor and its areas (rows 1, 2, 4, 5)", () => {
    const { title, depths = [], areas = [] } = map.getAttributes();
    expect(title).toEqual({ en: "Understanding ChatGPT", ja: "ChatGPTの理解" });
    expect(depths.map(({ id }) => id)).toEqual(["gist", "use", "derive"]);
    const floor = map.filterNodes((_, { assumed }) => assumed === true);
    expect(floor).toEqual(expect.arrayContaining([...(rows[4]?.concepts ?? [])]));
    expect(areas.filter(({ parent }) => parent === undefined).map(({ id }) => id)).toEqual(
      expect.arrayContaining(["gpt", "rlhf", "nlp", "rl", "ml", "math"]),
    );
  });

  it.each(Object.entries(rows).map(([number, row]) => ({ number, ...row })))("row $number: $about", (row) => {
    expect(missing(row)).toEqual([]);
  });

  it("has its thirteen links in the map", () => {
    const links = new Set(Object.values(rows).flatMap((row) => Object.keys(row.links ?? {})));
    expect(links.size).toBe(13);
  });

  it("does not make an order of study of the order of strength", () => {
    expect(ancestorsOf("fine-tuning")).not.toContain("prompting");
    expect(ancestorsOf("rlhf")).not.toContain("prompting");
  });
});

function missing({ concepts = [], order = [], needs = [], related = [], notes, titled, links }: Row): string[] {
  const all = [concepts, ...[...order, ...needs, ...related].map((ids) => ids.split(" "))].flat();
  const unknown = [...all, ...keys(notes), ...keys(titled)].filter((id) => !map.hasNode(id));
  if (unknown.length > 0) return unknown.map((id) => `the note asks for ${id}; put it back, or change its row here`);
  return [
    ...order.flatMap((ids) =>
      neighbours(ids.split(" ")).flatMap(([before, after]) =>
        ancestorsOf(after).has(before) ? [] : [`${before} no longer leads to ${after}; restore the way`],
      ),
    ),
    ...lists(needs, neededBy, "needs"),
    ...lists(related, (id) => map.getNodeAttribute(id, "related") ?? [], "is related to"),
    ...Object.entries(notes ?? {}).flatMap(([id, words]) => {
      const texts = (map.getNodeAttribute(id, "notes") ?? []).map(({ text }) => textIn(text, "ja"));
      return texts.some((text) => text.includes(words)) ? [] : [`no note of ${id} says "${words}"; put it back`];
    }),
    ...Object.entries(titled ?? {}).flatMap(([id, title]) => {
      const titles = (map.getNodeAttribute(id, "resources") ?? []).map((resource) => textIn(resource.title, "ja"));
      return titles.some((text) => text.includes(title)) ? [] : [`${id} has lost the resource "${title}"; put it back`];
    }),
    ...Object.entries(links ?? {}).flatMap(([url, carriers]) =>
      carriers
        .filter((id) => !map.getNodeAttribute(id, "resources")?.some((resource) => resource.url === url))
        .map((id) => `${id} has lost the note's link ${url}; put it back exactly so`),
    ),
  ];
}

function lists(rules: readonly string[], listed: (id: ConceptId) => readonly ConceptId[], verb: string): string[] {
  return rules.flatMap((rule) => {
    const [id = "", ...others] = rule.split(" ");
    const found = listed(id);
    return others
      .filter((other) => !found.includes(other))
      .map((other) => `${id} no longer ${verb} ${other}; put it back`);
  });
}

function neededBy(id: ConceptId): ConceptId[] {
  const clauses = map.getNodeAttribute(id, "prerequisites") ?? [];
  return clauses.filter((clause) => !isHelpful(clause)).flatMap((clause) => leavesOf(clause).map((leaf) => leaf.concept));
}

function ancestorsOf(id: ConceptId): Set<ConceptId> {
  const found = new Set(neededBy(id));
  for (const ancestor of found) for (const needed of neededBy(ancestor)) found.add(needed);
  return found;
}

function neighbours<T>(items: readonly T[]): (readonly [T, T])[] {
  return items.slice(1).map((item, index) => [items[index]!, item] as const);
}

function keys(record: object = {}): string[] {
  return Object.keys(record);
}
