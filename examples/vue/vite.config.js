import vue from "@vitejs/plugin-vue";

const isCustomElement = (tag) => tag === "concept-map";

export default { plugins: [vue({ template: { compilerOptions: { isCustomElement } } })] };
