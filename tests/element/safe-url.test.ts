import { describe, expect, it } from "vitest";
import { safeUrl } from "../../src/element/safe-url.js";

const base = "https://example.org/maps/page.html";

/** Each of these parses to `javascript:`, in the browser's eyes. */
const scripts = [
  "javascript:alert(1)",
  "JAVASCRIPT:alert(1)",
  "JaVaScRiPt:alert(1)",
  " javascript:alert(1)",
  "\u0000javascript:alert(1)",
  "\u0001javascript:alert(1)",
  "\u001fjavascript:alert(1)",
  "\tjavascript:alert(1)",
  "\njavascript:alert(1)",
  "\r\njavascript:alert(1)",
  "java\tscript:alert(1)",
  "java\nscript:alert(1)",
  "java\rscript:alert(1)",
  "j\na\nv\na\ns\nc\nr\ni\np\nt\n:alert(1)",
  "javascript\t:alert(1)",
  "javascript\n:alert(1)",
  "javascript:\talert(1)",
  "javascript://example.org/%0Aalert(1)",
  "javascript:/*--></title>*/alert(1)",
  "javascript:%61lert(1)",
  "javascript:alert(1)//https://example.org",
  "javascript:",
];

describe("safeUrl", () => {
  it.each(scripts)("refuses %j", (url) => {
    expect(new URL(url, base).protocol).toBe("javascript:");
    expect(safeUrl(url, base)).toBeUndefined();
  });

  it.each([
    "data:text/html,<script>alert(1)</script>",
    "vbscript:msgbox(1)",
    "blob:https://example.org/1",
    "file:///etc/passwd",
    "view-source:https://example.org",
    "filesystem:https://example.org/1",
    "about:blank",
    "ftp://example.org",
    "intent://example.org",
    "http://",
    "https://[",
  ])("refuses %j", (url) => {
    expect(safeUrl(url, base)).toBeUndefined();
  });

  it("lets http, https and mailto through", () => {
    for (const url of ["https://example.org/a?b#c", "http://example.org/", "mailto:someone@example.org"])
      expect(safeUrl(url, base)).toBe(url);
  });

  it("reads an address from where the page is", () => {
    expect(safeUrl("../notes.pdf", base)).toBe("https://example.org/notes.pdf");
    expect(safeUrl("//example.com/x", base)).toBe("https://example.com/x");
    // A full-width colon, or an escaped one, makes a path of it.
    expect(safeUrl("javascript：alert(1)", base)).toMatch(/^https:\/\/example\.org\/maps\//);
    expect(safeUrl("javascript%3Aalert(1)", base)).toMatch(/^https:\/\/example\.org\/maps\//);
  });
});
