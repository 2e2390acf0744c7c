import { defineConfig } from "vitepress";

const guide = [
  { text: "Start here", link: "/start" },
  { text: "Embed a map", link: "/embed" },
  { text: "With a framework", link: "/frameworks" },
  { text: "Query in code", link: "/query" },
  { text: "Lay out", link: "/lay-out" },
  { text: "Progress", link: "/progress" },
  { text: "Style by progress", link: "/style" },
  { text: "Pictures", link: "/pictures" },
  { text: "Languages", link: "/languages" },
  { text: "Formats", link: "/formats" },
  { text: "Command line", link: "/command-line" },
  { text: "Write a map", link: "/authoring" },
  { text: "Keyboard and screen reader", link: "/accessibility" },
];

export default defineConfig({
  title: "concept-map",
  description: "Maps of concepts and what must be learnt before them: queries, layout, formats, and a web component",
  base: process.env.SITE_BASE ?? "/",
  srcDir: "src",
  cleanUrls: true,
  // The index of the search is one chunk, which is loaded when somebody searches.
  vite: { build: { chunkSizeWarningLimit: 2000 } },
  vue: { template: { compilerOptions: { isCustomElement: (tag) => tag.startsWith("concept-") } } },
  themeConfig: {
    outline: [2, 3],
    search: { provider: "local" },
    nav: [
      { text: "Guide", link: "/start" },
      { text: "Try it", link: "/try" },
      { text: "Reference", link: "/element" },
    ],
    sidebar: [
      { text: "Guide", items: guide },
      { text: "Try it", items: [{ text: "Live examples", link: "/try" }] },
      {
        text: "Reference",
        items: [
          { text: "The element", link: "/element" },
          { text: "Functions and types", link: "/api/" },
          { text: "How it is built", link: "/design" },
          { text: "Promises and their tests", link: "/promises" },
          { text: "Chartability", link: "/chartability" },
        ],
      },
    ],
  },
});
