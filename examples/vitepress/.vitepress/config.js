const isCustomElement = (tag) => tag === "concept-map";

export default {
  title: "Numbers",
  srcExclude: ["README.md"],
  vue: { template: { compilerOptions: { isCustomElement } } },
};
