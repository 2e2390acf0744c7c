import { ConceptMap } from "concept-map/react";
import chatgpt from "concept-map/data/chatgpt.en.json?url";
import { useState } from "react";
import { createRoot } from "react-dom/client";

function App() {
  const [known, setKnown] = useState<ReadonlySet<string>>(new Set());
  return (
    <>
      <p>{known.size} known</p>
      <ConceptMap
        src={chatgpt}
        goal="rlhf@gist"
        progress={known}
        onConceptProgress={({ progress }) => setKnown(progress)}
        style={{ height: "80vh" }}
      />
    </>
  );
}

createRoot(document.querySelector("#root")!).render(<App />);
