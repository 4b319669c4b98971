import type { Page } from "@playwright/test";

/** Texts on screen that are cut off with no way to read them whole: neither a title, nor a name, nor scrolling. */
export function cutTexts(page: Page): Promise<readonly string[]> {
  return page.evaluate(() => {
    const tidy = (text: string | null | undefined) => (text ?? "").replace(/\s+/g, " ").trim();
    const saysWhole = (element: Element, text: string): boolean => {
      for (let at: Element | null = element; at !== null; at = at.parentElement) {
        const said = tidy(`${at.getAttribute("title") ?? ""} ${at.getAttribute("aria-label") ?? ""}`);
        if (said.includes(text)) return true;
      }
      return false;
    };
    const cut: string[] = [];
    for (const element of document.querySelectorAll<HTMLElement>("body *")) {
      const text = tidy(element.textContent);
      const { overflowX, overflowY, clipPath } = getComputedStyle(element);
      // What is moved out of sight for screen readers only is not cut; a canvas is panned.
      if (text === "" || clipPath !== "none" || element.querySelector("[role=gridcell], .react-flow__node"))
        continue;
      const hides = (overflow: string) => overflow === "hidden" || overflow === "clip";
      const isCutAcross = hides(overflowX) && element.scrollWidth > element.clientWidth + 1;
      const isCutDown = hides(overflowY) && element.scrollHeight > element.clientHeight + 1;
      if ((isCutAcross || isCutDown) && !saysWhole(element, text)) cut.push(text);
    }
    return cut;
  });
}

/** Places of the matrix, of the same kind, that lie over each other, and texts that leave their place or meet another. */
export function overlaps(page: Page): Promise<readonly string[]> {
  return page.evaluate(() => {
    const found: string[] = [];
    const meet = (a: DOMRect, b: DOMRect) =>
      Math.min(a.right, b.right) - Math.max(a.left, b.left) > 1.5 &&
      Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top) > 1.5;
    const textsIn = (container: Element) => {
      const texts: { readonly text: string; readonly box: DOMRect; readonly parent: Element }[] = [];
      const walker = document.createTreeWalker(container, NodeFilter.SHOW_TEXT);
      for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
        const parent = node.parentElement;
        const text = node.textContent?.trim() ?? "";
        if (text === "" || !parent?.checkVisibility() || parent.closest(".visually-hidden, option")) continue;
        const range = document.createRange();
        range.selectNodeContents(node);
        // A text of several lines is as many boxes: the one around them all would cover what follows the last line.
        for (const line of range.getClientRects()) {
          const box = clipped(line, parent, container);
          if (box.width > 0 && box.height > 0) texts.push({ text, box, parent });
        }
      }
      return texts;
    };
    /** The part of a box that is seen through everything around it that hides what overflows. */
    const clipped = (box: DOMRect, from: Element, upTo: Element): DOMRect => {
      let { left, top, right, bottom } = box;
      for (let at: Element | null = from; at !== null && at !== upTo; at = at.parentElement) {
        if (getComputedStyle(at).overflowX === "visible") continue;
        const around = at.getBoundingClientRect();
        left = Math.max(left, around.left);
        top = Math.max(top, around.top);
        right = Math.min(right, around.right);
        bottom = Math.min(bottom, around.bottom);
      }
      return new DOMRect(left, top, Math.max(0, right - left), Math.max(0, bottom - top));
    };
    const nameOf = (element: Element) =>
      (element.getAttribute("aria-label") ?? element.textContent ?? "").slice(0, 80);

    for (const role of ["gridcell", "rowheader", "columnheader"]) {
      // The corner stands over the headers that pan under it, as the headers do over the rest.
      const places = [...document.querySelectorAll(`[role=${role}][data-drop]`)];
      const boxes = places.map((place) => place.getBoundingClientRect());
      places.forEach((place, index) => {
        for (let other = index + 1; other < places.length; other += 1) {
          const [a, b, second] = [boxes[index], boxes[other], places[other]];
          if (a && b && second && meet(a, b)) found.push(`${nameOf(place)} lies over ${nameOf(second)}`);
        }
      });
    }
    const containers = document.querySelectorAll(
      "[role=gridcell], [role=rowheader], [role=columnheader], .react-flow__node button, header, nav, aside, footer",
    );
    for (const container of containers) {
      const around = container.getBoundingClientRect();
      const texts = textsIn(container);
      texts.forEach(({ text, box, parent }, index) => {
        const isInside =
          box.left >= around.left - 1 &&
          box.right <= around.right + 1 &&
          box.top >= around.top - 1 &&
          box.bottom <= around.bottom + 1;
        if (!isInside && container.matches("[role], .react-flow__node button, header, footer"))
          found.push(`“${text}” leaves ${nameOf(container)}`);
        for (const other of texts.slice(index + 1)) {
          // A text that is cut has a second box, for what is not seen of it.
          if (other.parent !== parent && meet(box, other.box)) found.push(`“${text}” meets “${other.text}”`);
        }
      });
    }
    return [...new Set(found)];
  });
}
