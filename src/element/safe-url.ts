const allowed = new Set(["http:", "https:", "mailto:"]);

/** A link's address where it is one that may be followed; nothing where it is not. */
export function safeUrl(url: string, base: string): string | undefined {
  try {
    const { protocol, href } = new URL(url, base);
    return allowed.has(protocol) ? href : undefined;
  } catch {
    return undefined;
  }
}
