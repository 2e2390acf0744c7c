const map = document.querySelector("concept-map");
const snippet = document.querySelector("#snippet");

// The goal stands in the address, so that a link leads to it.
const asked = decodeURIComponent(location.hash.slice(1));
if (asked) map.goal = asked;
map.addEventListener("concept-goal", ({ goal }) => {
  history.replaceState(null, "", goal ? `#${goal}` : location.pathname + location.search);
  showSnippet(goal);
});
showSnippet(map.getAttribute("goal"));

function showSnippet(goal) {
  const attribute = goal ? ` goal="${goal}"` : "";
  snippet.textContent = `<script type="module" src="${new URL("../dist/concept-map.bundle.js", location.href).href}"></script>
<concept-map src="${map.src ? new URL(map.src, location.href).href : ""}"${attribute}></concept-map>`;
}

document.querySelector("#copy").addEventListener("click", async () => {
  const copied = document.querySelector("#copied");
  try {
    await navigator.clipboard.writeText(snippet.textContent);
    copied.textContent = "✓";
  } catch {
    getSelection().selectAllChildren(snippet);
    copied.textContent = document.documentElement.lang === "ja" ? "選択しました" : "selected: press Ctrl+C";
  }
});

for (const button of document.querySelectorAll("[data-language]"))
  button.addEventListener("click", () => showLanguage(button.dataset.language));
const language = new URLSearchParams(location.search).get("lang") ?? navigator.language.slice(0, 2);
showLanguage(language === "ja" ? "ja" : "en");

function showLanguage(language) {
  document.documentElement.lang = language;
  map.locale = language;
  for (const button of document.querySelectorAll("[data-language]"))
    button.ariaPressed = String(button.dataset.language === language);
}

document.querySelector("#scheme").addEventListener("click", () => {
  const { style } = document.documentElement;
  const isDark =
    (style.colorScheme || (matchMedia("(prefers-color-scheme: dark)").matches ? "dark" : "light")) === "dark";
  style.colorScheme = isDark ? "light" : "dark";
});
