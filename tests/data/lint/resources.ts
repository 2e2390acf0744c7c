import type { Resource } from "../../../src/model/index.js";
import { entriesOf, locales, type Rule } from "./concepts.js";
import { knownHosts } from "./known-hosts.js";

const maySoonVanish = new Set(["twitter.com", "x.com"]);

const mostResources = 4;

export const hasResources: Rule = (map) =>
  entriesOf(map).flatMap(({ id, resources: { length } = [] }) => {
    if (length === 0) return [`${id} has no resource; give one that was looked up`];
    return length > mostResources ? [`${id} has ${length} resources, more than ${mostResources}; keep the best`] : [];
  });

export const resourcesAreDescribed: Rule = (map) =>
  entriesOf(map).flatMap(({ id, depths, resources = [] }) =>
    resources.flatMap(({ url, kind, language, at }) => [
      ...(kind === undefined ? [`${url} of ${id} has no kind; say what it is`] : []),
      ...(locales.some((locale) => locale === language) ? [] : [`${url} of ${id} has no language "en" or "ja"; give it`]),
      ...(at === undefined || depths.includes(at)
        ? []
        : [`${url} of ${id} serves ${at}, a depth that the concept does not have; name one of its own`]),
    ]),
  );

export const resourcesAreOnKnownHosts: Rule = (map) =>
  entriesOf(map).flatMap(({ id, resources = [] }) =>
    resources.flatMap(({ url }) => {
      const { protocol, hostname } = new URL(url);
      if (protocol !== "https:") return [`${url} of ${id} is not https; look up its https address`];
      if (knownHosts.has(hostname)) return [];
      return [`${hostname} (of ${id}) is no known host; unless it shortens addresses, add it to known-hosts.ts`];
    }),
  );

export const resourcesStandOnce: Rule = (map) =>
  entriesOf(map).flatMap(({ id, resources = [] }) =>
    resources
      .filter(({ url }, index) => resources.findIndex((other) => other.url === url) < index)
      .map(({ url }) => `${url} stands twice in ${id}; keep one`),
  );

export const fragileResourcesAreMarked: Rule = (map) =>
  entriesOf(map).flatMap(({ id, resources = [] }) => [
    ...resources
      .filter((resource) => maySoonVanish.has(hostOf(resource)) && !resource.fragile)
      .map(({ url }) => `${url} of ${id} may vanish or want a login; mark it "fragile": true`),
    ...(resources.length > 0 && resources.every(({ fragile }) => fragile)
      ? [`${id} has fragile resources only; add one that stays`]
      : []),
  ]);

export const arxivLinksAreAbstracts: Rule = (map) =>
  entriesOf(map).flatMap(({ id, resources = [] }) =>
    resources
      .filter((resource) => hostOf(resource) === "arxiv.org")
      .filter(({ url }) => !/^https:\/\/arxiv\.org\/abs\/(\d{4}\.\d{4,5}|[a-z-]+(\.[A-Z]{2})?\/\d{7})$/.test(url))
      .map(({ url }) => `${url} of ${id} is no abstract page; write https://arxiv.org/abs/ and the number`),
  );

function hostOf({ url }: Resource): string {
  return new URL(url).hostname;
}
