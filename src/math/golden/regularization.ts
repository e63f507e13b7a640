import { byKind } from "./byKind.ts";
import { dropoutRegressionTopic, regressionTopic, weightDecayTopic } from "./regressions.ts";
import { ballProjectionTopic, constrainedTopic, softThresholdTopic } from "./shrinkage.ts";
import {
  clipTopic,
  dropoutTopic,
  earlyStoppingTopic,
  labelSmoothingTopic,
} from "./trainingTricks.ts";

export const regularizationTopic = byKind({
  regression: regressionTopic,
  soft_threshold: softThresholdTopic,
  constrained: constrainedTopic,
  ball_projection: ballProjectionTopic,
  dropout: dropoutTopic,
  dropout_regression: dropoutRegressionTopic,
  early_stopping: earlyStoppingTopic,
  label_smoothing: labelSmoothingTopic,
  weight_decay: weightDecayTopic,
  clip: clipTopic,
});
