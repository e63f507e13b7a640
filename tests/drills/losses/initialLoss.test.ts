import { initialLoss } from "../../../src/drills/losses/initialLoss.ts";
import { crossEntropy } from "../../../src/math/losses/index.ts";
import { tensor } from "../../../src/math/tensor/index.ts";
import { holds } from "../laws.ts";

/** The loss of a classifier that really has all its logits at 0. */
holds(
  initialLoss,
  ({ classes }) => [crossEntropy(tensor([1, classes]), { kind: "index", classes: [0] }).sum],
  [
    [{ classes: 1000 }, [6.908]],
    [{ classes: 2 }, [Math.LN2]],
  ],
);
