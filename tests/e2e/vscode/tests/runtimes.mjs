// A runtime that is missing or does not fit: said exactly, once, where a person looks.
export async function runtimes(suite, open, { missing, later, older, none }) {
  const says = async (name, folder, text) => {
    const w = await open(folder);
    try {
      await suite.test(name, w, async () => {
        await w.openNotebook("n.ipynb");
        await w.runAll();
        await w.cell(0).locator(".codicon-notebook-state-error").waitFor();
        for (const part of text) await w.outputs.getByText(part).first().waitFor();
      });
    } finally {
      await w.close();
    }
  };
  await says("a setting that names no file is told, with what to do", missing,
    ["names /nowhere/tenor, and there is no such file", "Correct the setting, or empty it"]);
  await says("a runtime of a later protocol is told, with what to update", later,
    ["Tenor 9.0.0", "speaks protocol 2, and this extension 1", "Update the Tenor extension"]);
  await says("a runtime from before the protocol is told, with what to update", older,
    ["ended with exit code 1 before it answered", "Unrecognized option", "dotnet tool update --global Tenor.Cli"]);
  await says("where there is no runtime, the way to install it is told", none,
    ["Tenor’s runtime was not found", "dotnet tool install --global Tenor.Cli"]);
}
