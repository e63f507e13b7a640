import { initialLoss } from "../../../src/drills/losses/initialLoss.ts";
import { logSoftmax } from "../../../src/math/softmax/index.ts";
import { holds } from "../laws.ts";

/** From the logits of a classifier that has them all at 0. */
holds(initialLoss, ({ classes }) => [-logSoftmax(new Float64Array(classes))[0]], [
  [{ classes: 1000 }, [6.908]],
  [{ classes: 2 }, [Math.LN2]],
]);
