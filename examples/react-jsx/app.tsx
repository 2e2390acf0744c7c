import "concept-map/define";
import type {} from "concept-map/jsx";

export function App({ known }: { readonly known: ReadonlySet<string> }) {
  return (
    <concept-map
      src="numbers.json"
      goal="multiplying"
      progress={known}
      onconcept-select={({ conceptId }) => console.log(conceptId)}
    >
      <a href="numbers.json">The map as data</a>
    </concept-map>
  );
}

// @ts-expect-error What is misspelt is noticed,
export const misspelt = <concept-map gaol="multiplying" />;
// @ts-expect-error and so is what a property does not take.
export const unheardOf = <concept-map direction="sideways" />;
