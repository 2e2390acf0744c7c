function render({ model, el }) {
  const element = document.createElement("concept-map");
  const map = document.createElement("script");
  map.type = "application/json";
  map.textContent = JSON.stringify(model.get("map"));
  element.append(map);
  element.style.height = "30rem";

  const take = () =>
    Object.assign(element, { goal: model.get("goal") ?? undefined, progress: new Set(model.get("progress")) });
  model.on("change:goal change:progress", take);
  element.addEventListener("concept-progress", ({ progress }) => {
    model.set("progress", [...progress]);
    model.save_changes();
  });
  take();
  el.append(element);
}

export default { render };
