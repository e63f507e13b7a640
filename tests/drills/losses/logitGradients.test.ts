import { logitGradients } from "../../../src/drills/losses/logitGradients.ts";
import { holds } from "../laws.ts";
import { slope } from "../slope.ts";

const s = (z: number) => 1 / (1 + Math.exp(-z));

holds(
  logitGradients,
  ({ z }) => [slope((t) => (s(t) - 1) ** 2 / 2, z), slope((t) => -Math.log(s(t)), z)],
  [
    [{ z: -6 }, [-0.00246, -0.9975]],
    [{ z: 0 }, [-0.125, -0.5]],
    // Far to the right, where differences would not see much.
    [{ z: 8 }, [-1.1246e-7, -3.3535e-4]],
  ],
);
