// Counts tests, and leaves a picture of what each one saw last.
import { mkdirSync } from "node:fs";
import { join } from "node:path";

export class Suite {
  passed = 0;
  failed = 0;
  #screenshots;
  #only;

  constructor(screenshots, only) {
    mkdirSync(screenshots, { recursive: true });
    this.#screenshots = screenshots;
    this.#only = only;
  }

  /**
   * Runs a test, named for what must be true, in a workbench without open editors. One that fails is tried twice more in a window begun
   * afresh, since a key or a pointer may miss in a window that is still at work; that it was needed is printed.
   */
  async test(name, workbench, body) {
    if (this.#only && !name.includes(this.#only)) return;
    const begun = Date.now();
    const seconds = () => ((Date.now() - begun) / 1000).toFixed(1);
    for (const tries of [1, 2, 3]) {
      try {
        await body(workbench);
        this.passed += 1;
        console.log(`  ok    ${name} (${seconds()} s${tries > 1 ? `, at try ${tries}` : ""})`);
        await this.picture(name, workbench);
        await workbench.closeEditors().catch(() => workbench.startAfresh());
        return;
      } catch (error) {
        console.log(`  ${tries === 3 ? "FAIL " : "again"} ${name}\n        ${String(error?.message ?? error).split("\n").slice(0, 14).join("\n        ")}`);
        await this.picture(`failed ${name}`, workbench);
        await workbench.startAfresh();
      }
    }
    this.failed += 1;
  }

  async picture(name, workbench) {
    const file = `${name.replace(/[^a-z0-9]+/gi, "-").slice(0, 80)}.png`;
    await workbench.page.screenshot({ path: join(this.#screenshots, file) }).catch(() => undefined);
  }
}
