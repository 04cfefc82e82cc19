/** The editor's colours as a renderer sees them: CSS variables on the web view's root. */
export interface Theme {
  readonly dark: boolean;
  readonly foreground: string;
  readonly muted: string;
  readonly grid: string;
  readonly background: string;
  readonly font: string;
}

export function readTheme(): Theme {
  const style = getComputedStyle(document.documentElement);
  const variable = (name: string, fallback: string) => style.getPropertyValue(name).trim() || fallback;
  const kind = document.body.dataset["vscodeThemeKind"] ?? document.body.className;
  const dark = /vscode-(dark|high-contrast)(?!-light)/.test(kind);
  return {
    dark,
    foreground: variable("--vscode-editor-foreground", dark ? "#d4d4d4" : "#1f1f1f"),
    muted: variable("--vscode-descriptionForeground", dark ? "#9d9d9d" : "#5f5f5f"),
    grid: dark ? "rgba(255,255,255,0.14)" : "rgba(0,0,0,0.12)",
    background: variable("--vscode-editor-background", dark ? "#1f1f1f" : "#ffffff"),
    font: variable("--vscode-font-family", "system-ui, sans-serif"),
  };
}

/** Calls back whenever the editor's theme changes; returns the way to stop. */
export function onThemeChange(callback: () => void): () => void {
  const observer = new MutationObserver(callback);
  observer.observe(document.body, { attributes: true, attributeFilter: ["class", "data-vscode-theme-kind", "data-vscode-theme-id"] });
  return () => observer.disconnect();
}
