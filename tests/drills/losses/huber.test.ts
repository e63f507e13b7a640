import { huber } from "../../../src/drills/losses/huber.ts";
import { holds } from "../laws.ts";
import { slope } from "../slope.ts";

/** As the largest of the tangents s·r − s²/2 of the parabola with slopes up to δ. */
const envelope = (r: number, delta: number) => {
  const tangent = (s: number) => s * r - (s * s) / 2;
  return Math.max(tangent(delta), tangent(-delta), r * r <= delta * delta ? tangent(r) : 0);
};

holds(huber, ({ r, delta }) => [envelope(r, delta), slope((t) => envelope(t, delta), r)], [
  [{ r: 3, delta: 1 }, [2.5, 1]],
  [{ r: -0.8, delta: 2 }, [0.32, -0.8]],
  [{ r: -5, delta: 0.5 }, [2.375, -0.5]],
]);
