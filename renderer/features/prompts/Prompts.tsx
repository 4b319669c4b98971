import { useEditor } from "../../editor/use-editor.ts";
import { BaselinePostsPrompt } from "./BaselinePostsPrompt.tsx";
import { DomainsPrompt } from "./DomainsPrompt.tsx";
import { DrawLinePrompt } from "./DrawLinePrompt.tsx";
import { GiveMandatePrompt } from "./GiveMandatePrompt.tsx";
import { MoveCellPrompt } from "./MoveCellPrompt.tsx";

/** The question on screen, if there is one. */
export function Prompts() {
  const prompt = useEditor((state) => state.prompt);
  if (prompt === null) return null;
  switch (prompt.kind) {
    case "give-mandate":
      return <GiveMandatePrompt prompt={prompt} />;
    case "draw-line":
      return <DrawLinePrompt prompt={prompt} />;
    case "move-cell":
      return <MoveCellPrompt prompt={prompt} />;
    case "domains":
      return <DomainsPrompt />;
    case "baseline-posts":
      return <BaselinePostsPrompt />;
    case "find":
    case "rules":
      // Too large matters for this feature: they have their own.
      return null;
  }
}
