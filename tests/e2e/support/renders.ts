import type { Page } from "@playwright/test";

/**
 * Counts what React draws again, from its own report of each commit to developer tools, so that the application needs
 * no hook for it. Call before the page is opened.
 */
export async function countRenders(page: Page): Promise<void> {
  await page.addInitScript(() => {
    interface Fiber {
      readonly flags: number;
      readonly alternate: Fiber | null;
      readonly child: Fiber | null;
      readonly sibling: Fiber | null;
      readonly type: unknown;
      readonly memoizedProps: {
        readonly id?: unknown;
        readonly data?: { readonly [key: string]: unknown };
      } | null;
    }
    const PERFORMED_WORK = 1;
    const drawn: string[] = [];
    const visit = (fiber: Fiber) => {
      const before = fiber.alternate;
      const isComponent = typeof fiber.type === "function";
      const { id, data } = fiber.memoizedProps ?? {};
      // The places of the matrix are the components that are handed a row or a column.
      const isPlace = isComponent && data !== undefined && ("row" in data || "track" in data);
      if (isPlace && (before === null || (fiber.flags & PERFORMED_WORK) !== 0)) drawn.push(String(id));
      // What hangs below the very same child was not looked at.
      if (before !== null && fiber.child === before.child) return;
      for (let child = fiber.child; child; child = child.sibling) {
        visit(child);
      }
    };
    Object.assign(window, {
      drawnPlaces: drawn,
      __REACT_DEVTOOLS_GLOBAL_HOOK__: {
        isDisabled: false,
        supportsFiber: true,
        renderers: new Map(),
        checkDCE: () => undefined,
        inject: () => 1,
        onCommitFiberUnmount: () => undefined,
        onPostCommitFiberRoot: () => undefined,
        onCommitFiberRoot: (_id: number, root: { readonly current: Fiber }) => visit(root.current),
      },
    });
  });
}

/** The ids of the places drawn again since this was last asked, each once. */
export function drawnSince(page: Page): Promise<readonly string[]> {
  return page.evaluate(() => {
    const drawn = (window as unknown as { drawnPlaces: string[] }).drawnPlaces;
    return [...new Set(drawn.splice(0))];
  });
}
