import type { CellProgress } from "./protocol";

const BarLength = 12;

/** How far a long call is, in one line; with a bar where it is known what the whole is. */
export function describeProgress({ message, done, total }: Pick<CellProgress, "message" | "done" | "total">): string {
  if (!total) return message;
  const share = Math.min(Math.max(done / total, 0), 1);
  const filled = Math.round(share * BarLength);
  return `${"▰".repeat(filled)}${"▱".repeat(BarLength - filled)} ${Math.floor(100 * share)} % ${message}`;
}
