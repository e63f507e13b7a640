import type { Values } from "../../params/index.ts";
import type { params } from "./params.ts";

/** The exact columns: float64, whatever format the drawing imitates. */
export const torchScript = ({ logits, shift, temperature }: Values<typeof params>): string =>
  `import json
import torch

z = torch.tensor([${logits.join(", ")}], dtype=torch.float64)
scaled = (z + ${shift}) / ${temperature}
print(json.dumps({
    "class": list(range(1, len(z) + 1)),
    "exactP": torch.softmax(scaled, dim=0).tolist(),
    "exactLogP": torch.log_softmax(scaled, dim=0).tolist(),
    "sigmoid": torch.sigmoid(scaled).tolist(),
}))
`;
