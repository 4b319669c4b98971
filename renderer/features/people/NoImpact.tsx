import { currentOptions } from "../../../shared/model/document.ts";
import { useEditor, useEditorActions, useOption } from "../../editor/use-editor.ts";
import { Button } from "../../ui/Button.tsx";
import { EmptyState } from "../../ui/EmptyState.tsx";

/** What is missing before anything can be said about posts, and how to get it. */
export function NoImpact() {
  const editor = useEditorActions();
  const design = useEditor((state) => state.design);
  const { info } = useOption();
  const others = currentOptions(design).filter((option) => option.info.id !== info.id);
  if (!info.isBaseline) {
    return (
      <EmptyState title="No baseline yet">
        <p>
          What an option means for people is told against the structure as it is today. Import it or draw it
          as an option of this design, and mark it as the baseline in the menu beside the options.
        </p>
        <p>
          Then every post of it has one outcome in each other option: unchanged, changed, slot-in,
          ring-fenced, at risk or ended. The outcomes are derived by stated rules, and can be set by hand with
          a reason.
        </p>
      </EmptyState>
    );
  }
  const ways = others.slice(0, 6).map((option) => (
    <Button key={option.info.id} onPress={() => editor.showOption(option.info.id)}>
      {option.info.name}
    </Button>
  ));
  return (
    <EmptyState title="This is the baseline itself" {...(ways.length === 0 ? {} : { ways })}>
      <p>
        {others.length === 0
          ? `“${info.name}” is the structure as it is today. Duplicate it, or add an option beside it: here you will then see what the new structure means for each post, and print a statement for whoever asks.`
          : `“${info.name}” is the structure as it is today. Open another option to see what it means for each of these posts.`}
      </p>
    </EmptyState>
  );
}
