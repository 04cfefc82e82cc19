import type { ActivationFunction } from "vscode-notebook-renderer";

/** A renderer that shows each output as the elements that are made of its JSON; JSON that is none of its kind is told in its place. */
export function jsonRenderer(css: string, view: (json: unknown) => HTMLElement): ActivationFunction {
  return () => {
    const style = document.createElement("style");
    style.textContent = css;
    document.head.append(style);
    return {
      renderOutputItem(item, element) {
        try {
          element.replaceChildren(view(item.json()));
        } catch (error) {
          element.textContent = error instanceof Error ? error.message : String(error);
        }
      },
    };
  };
}

export function create<Tag extends keyof HTMLElementTagNameMap>(tag: Tag, className: string, text = ""): HTMLElementTagNameMap[Tag] {
  const element = document.createElement(tag);
  if (className !== "") element.className = className;
  element.textContent = text;
  return element;
}
