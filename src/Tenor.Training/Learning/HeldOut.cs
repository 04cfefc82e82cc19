using System.Globalization;
using Tenor.Training.Data;

namespace Tenor.Training.Learning;

/// <summary>A prediction for a case that the predicting model did not learn from.</summary>
/// <param name="Set">Which set the case belongs to.</param>
/// <param name="Index">Its index in the set.</param>
/// <param name="Linear">The linear model's distribution.</param>
/// <param name="Whole">The whole model's distribution.</param>
internal sealed record HeldOutCase(int Set, int Index, double[] Linear, double[] Whole);

/// <summary>Held-out predictions, kept between training and evaluation, outside the sources.</summary>
internal static class HeldOut
{
    const string Folder = "obj/held-out";

    /// <summary>Keeps predictions.</summary>
    public static void Write(string model, IEnumerable<HeldOutCase> cases) => WholeFile.Write(Path.Combine(Folder, model + ".tsv"), stream =>
    {
        using var writer = new StreamWriter(stream);
        foreach (var c in cases)
        {
            writer.WriteLine(string.Join('\t', new[] { c.Set.ToString(CultureInfo.InvariantCulture), c.Index.ToString(CultureInfo.InvariantCulture) }
                .Concat(c.Linear.Concat(c.Whole).Select(v => v.ToString("R", CultureInfo.InvariantCulture)))));
        }
    });

    /// <summary>Reads what was kept.</summary>
    /// <exception cref="InvalidDataException">Nothing was kept.</exception>
    public static List<HeldOutCase> Read(string model)
    {
        var path = Path.Combine(Folder, model + ".tsv");
        if (!File.Exists(path))
            throw new InvalidDataException($"There are no held-out predictions in '{path}'. Run `train {model}` first.");
        return [.. File.ReadLines(path).Select(line => line.Split('\t')).Select(fields => new HeldOutCase(
            int.Parse(fields[0], CultureInfo.InvariantCulture), int.Parse(fields[1], CultureInfo.InvariantCulture),
            Distribution(fields, 2), Distribution(fields, 5)))];

        static double[] Distribution(string[] fields, int from) =>
            [.. fields.Skip(from).Take(3).Select(v => double.Parse(v, CultureInfo.InvariantCulture))];
    }
}
