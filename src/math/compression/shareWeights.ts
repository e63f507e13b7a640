export interface SharedWeights {
  readonly centroids: Float64Array;
  /** Index of the nearest centroid for each weight, the first of equally near ones. */
  readonly assignment: Uint32Array;
  /** Σ(w − its centroid)² after each iteration, never rising. */
  readonly sumOfSquares: Float64Array;
}

/** `clusters` ≥ 2 values evenly from the smallest to the largest weight. Source: deep-compression. */
export function linearCentroids(w: ArrayLike<number>, clusters: number): Float64Array {
  if (!(Number.isInteger(clusters) && clusters >= 2 && w.length > 0)) {
    throw new Error(
      `linearCentroids: clusters must be whole and at least 2, and w not empty, got ${clusters} and ${w.length}`,
    );
  }
  const values = Float64Array.from(w).sort();
  const low = values[0];
  const high = values[values.length - 1];
  return Float64Array.from(
    { length: clusters },
    (_, k) => low + ((high - low) * k) / (clusters - 1),
  );
}

/**
 * Weight sharing by Lloyd's k-means in one dimension: `iterations` times every weight goes to the nearest centroid and every
 * centroid to the mean of its weights; one without weights stays. Throws without centroids. Source: deep-compression.
 */
export function shareWeights(
  w: ArrayLike<number>,
  initial: ArrayLike<number>,
  iterations: number,
): SharedWeights {
  if (initial.length === 0) throw new Error("shareWeights: initial must hold a centroid, got none");
  const centroids = Float64Array.from(initial);
  const assignment = new Uint32Array(w.length);
  const sumOfSquares = new Float64Array(iterations);
  for (let step = 0; step < iterations; step++) {
    const sums = new Float64Array(centroids.length);
    const counts = new Uint32Array(centroids.length);
    for (let i = 0; i < w.length; i++) {
      const nearest = nearestTo(w[i], centroids);
      assignment[i] = nearest;
      sums[nearest] += w[i];
      counts[nearest]++;
    }
    counts.forEach((count, k) => {
      if (count > 0) centroids[k] = sums[k] / count;
    });
    for (let i = 0; i < w.length; i++) {
      sumOfSquares[step] += (w[i] - centroids[assignment[i]]) ** 2;
    }
  }
  return { centroids, assignment, sumOfSquares };
}

function nearestTo(x: number, centroids: Float64Array): number {
  let best = 0;
  for (let k = 1; k < centroids.length; k++) {
    if (Math.abs(x - centroids[k]) < Math.abs(x - centroids[best])) best = k;
  }
  return best;
}
