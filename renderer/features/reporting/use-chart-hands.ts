import { type KeyboardEvent, useMemo, useRef, useState } from "react";
import type { Id } from "../../../shared/model/records/fields.ts";
import type { Action } from "../../editor/actions/action.ts";
import type { Editor } from "../../editor/editor.ts";
import { selectedIds, selectionKey } from "../../editor/selection.ts";
import { useEditorActions } from "../../editor/use-editor.ts";
import { useDragging } from "../../ui/drag/drag-context.ts";
import { postElementId } from "./ChartTree.tsx";
import { pickUpPost } from "./carry-post.ts";
import { postsOf } from "./chain.ts";
import type { Chart } from "./chart-context.ts";
import type { ChartLayout } from "./chart-layout.ts";
import { type Choice, chooseEverybody, choosePost, howOf, postActionsOf } from "./chart-selection.ts";
import type { ChartStore } from "./chart-store.ts";
import { focusOnceMounted } from "./focus-once-mounted.ts";
import { handleChartKey } from "./handle-chart-key.ts";
import type { ChartMoves } from "./use-chart-moves.ts";

interface ChartParts {
  readonly store: ChartStore;
  readonly layout: ChartLayout;
  readonly moves: ChartMoves;
  readonly toggle: (post: Id) => void;
  /** Moves the focus to the inspector. */
  readonly onInspect: () => void;
}

/** The posts that are selected, or that what is selected is about. */
export function selectedPosts(editor: Editor): readonly Id[] {
  const { selected, selection, facts } = editor.store.getState();
  const posts = selectedIds(selected, "post");
  return posts.length > 1 ? posts : postsOf(facts.option, selection);
}

/** What the pointer and the keyboard do on the boxes of the chart, and the menu of a box. */
export function useChartHands(parts: ChartParts) {
  const editor = useEditorActions();
  const dragging = useDragging();
  const [menu, setMenu] = useState<{ readonly post: Id; readonly x: number; readonly y: number } | null>(
    null,
  );
  // The post whose selection is settled before the focus comes to it: coming to it selects nothing.
  const settled = useRef<Id | null>(null);
  const goTo = (post: Id, how: Choice = "only") => {
    choosePost(editor, parts.layout, post, how);
    settled.current = post;
    parts.store.setState({ current: post });
    parts.moves.reveal([post]);
    focusOnceMounted(postElementId(post));
  };
  const latest = useRef({ ...parts, goTo });
  latest.current = { ...parts, goTo };
  const { store } = parts;
  const chart = useMemo((): Chart => {
    const select = (post: Id) => {
      if (!editor.store.getState().selected.has(selectionKey({ kind: "post", id: post }))) {
        editor.select({ kind: "post", id: post });
      }
    };
    return {
      enter: (post) => {
        store.setState({ current: post });
        if (settled.current !== post) select(post);
        settled.current = null;
      },
      press: (post, event) => {
        if (event.button !== 0) return;
        settled.current = post;
        if (howOf(event) === "only") select(post);
      },
      choose: (post, event) => {
        settled.current = null;
        choosePost(editor, latest.current.layout, post, howOf(event));
      },
      onKey: (post, event: KeyboardEvent) =>
        handleChartKey(post, event, {
          editor,
          dragging,
          ...latest.current,
          openMenu: (id) => {
            const box = document.getElementById(postElementId(id))?.getBoundingClientRect();
            if (box) setMenu({ post: id, x: box.left + 24, y: box.top + Math.min(box.height, 40) });
          },
        }),
      openMenu: (post, at) => setMenu({ post, ...at }),
      toggle: (post) => latest.current.toggle(post),
    };
  }, [editor, dragging, store]);
  const menuLines = (post: Id): readonly Action[] => {
    const own = postActionsOf(editor, post);
    return [
      ...own.filter(({ isDanger }) => isDanger !== true),
      {
        id: "pick-up",
        label: "Pick up and carry to a manager",
        keys: "Shift+M",
        run: () => pickUpPost(editor, dragging, post, goTo),
      },
      {
        id: "select-all",
        label: "Select all",
        keys: "Ctrl+A",
        run: () => chooseEverybody(editor, parts.layout),
      },
      ...own.filter(({ isDanger }) => isDanger === true),
    ];
  };
  const closeMenu = (post: Id) => {
    setMenu(null);
    focusOnceMounted(postElementId(post));
  };
  return { chart, goTo, menu, menuLines, closeMenu };
}
