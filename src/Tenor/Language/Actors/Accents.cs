namespace Tenor.Language;

/// <summary>Takes accents off Latin letters, by a table of its own: the runtime's normalization is off where the culture is invariant.</summary>
internal static class Accents
{
    private const string Accented =
        "ÀÁÂÃÄÅÇÈÉÊËÌÍÎÏÑÒÓÔÕÖÙÚÛÜÝàáâãäåçèéêëìíîïñòóôõöùúûüýÿĀāĂăĄąĆćČčĎďĒēĖėĘęĚěĞğĢģĪīĮ"
        + "įİĶķĻļĽľŃńŅņŇňŌōŐőŔŕŘřŚśŞşŠšŢţŤťŪūŮůŰűŲųŹźŻżŽžȘșȚțØøŁłĐđı";

    private const string Plain =
        "AAAAAACEEEEIIIINOOOOOUUUUYaaaaaaceeeeiiiinooooouuuuyyAaAaAaCcCcDdEeEeEeEeGgGgIiI"
        + "iIKkLlLlNnNnNnOoOoRrRrSsSsSsTtTtUuUuUuUuZzZzZzSsTtOoLlDdi";

    /// <summary>A name without accents: "Peña" and "Pena" are one.</summary>
    public static string Removed(string name) =>
        System.Text.Ascii.IsValid(name) ? name : string.Create(name.Length, name, static (letters, of) =>
        {
            for (var i = 0; i < letters.Length; i++)
            {
                var at = Accented.IndexOf(of[i], StringComparison.Ordinal);
                letters[i] = at < 0 ? of[i] : Plain[at];
            }
        });
}
