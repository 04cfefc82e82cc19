namespace Tenor.Training.Learning;

/// <summary>Systems of linear equations.</summary>
internal static class LinearSystem
{
    /// <summary>Solves for a symmetric positive definite matrix, by Cholesky's decomposition.</summary>
    public static double[] Solve(double[,] matrix, double[] right)
    {
        var n = right.Length;
        var lower = new double[n, n];
        for (var i = 0; i < n; i++)
        {
            for (var j = 0; j <= i; j++)
            {
                var sum = matrix[i, j];
                for (var k = 0; k < j; k++)
                    sum -= lower[i, k] * lower[j, k];
                if (i == j && sum <= 0)
                    throw new ArgumentException("The matrix is not positive definite.", nameof(matrix));
                lower[i, j] = i == j ? Math.Sqrt(sum) : sum / lower[j, j];
            }
        }

        var half = new double[n];
        for (var i = 0; i < n; i++)
        {
            var sum = right[i];
            for (var k = 0; k < i; k++)
                sum -= lower[i, k] * half[k];
            half[i] = sum / lower[i, i];
        }

        var solution = new double[n];
        for (var i = n - 1; i >= 0; i--)
        {
            var sum = half[i];
            for (var k = i + 1; k < n; k++)
                sum -= lower[k, i] * solution[k];
            solution[i] = sum / lower[i, i];
        }

        return solution;
    }
}
