import type { Hyper } from "../../../math/optimizers/index.ts";
import type { ContestantId } from "../contestants.ts";

type H = Readonly<Record<string, number | string | boolean>>;
const yes = (flag: unknown) => (flag ? "True" : "False");

/** `torch.optim.<name>([p], lr=eta, …)`, the learning rate set anew before every step. */
const library = (name: string, rest: string) =>
  `library(lambda p: torch.optim.${name}([p], lr=eta, ${rest}), eta, rate)`;

const betas = (h: H) => `betas=(${h.beta1}, ${h.beta2}), eps=${h.eps}`;
const sgd = (beta: unknown, dampening: unknown, decay: unknown, nesterov = false) =>
  library(
    "SGD",
    `momentum=${beta}, dampening=${dampening}, weight_decay=${decay}, nesterov=${yes(nesterov && beta !== 0)}`,
  );

const byHand = (name: string, ...args: readonly unknown[]) =>
  `${name}(eta, rate${args.map((a) => `, ${a}`).join("")})`;

const plainAdam = (h: H, extra = "") =>
  h.correction === undefined || (h.correction === "both" && h.epsPlace === "outside")
    ? library("Adam", `${betas(h)}${extra}`)
    : byHand(
        "adam_variant",
        h.beta1,
        h.beta2,
        h.eps,
        JSON.stringify(h.correction),
        yes(h.epsPlace === "inside"),
      );

const radam = (h: H) => library("RAdam", betas(h));
const lookahead = (inner: string, h: H) => `lookahead(${inner}, ${h.k}, ${h.alpha})`;

/** A Python expression for every optimizer; PyTorch's own wherever it has one that means the same. */
const rules: Readonly<Record<ContestantId, (h: H) => string>> = {
  sgd: (h) => sgd(0, 0, h.weightDecay),
  momentum: (h) =>
    h.beta === 0 && h.dampening !== 0
      ? byHand("dampened", h.dampening, h.weightDecay)
      : sgd(h.beta, h.dampening, h.weightDecay),
  momentumEma: (h) => byHand("momentum_ema", h.beta, yes(h.corrected)),
  nesterov: (h) => sgd(h.beta, 0, h.weightDecay, true),
  nagLookahead: (h) => byHand("nag", h.beta),
  sgdw: (h) => byHand("sgdw", h.beta, h.weightDecay),
  asgd: (h) => byHand("asgd", h.weightDecay, h.alpha),
  adagrad: (h) =>
    library(
      "Adagrad",
      `lr_decay=${h.rateDecay}, initial_accumulator_value=${h.initialSum}, eps=${h.eps}`,
    ),
  adadelta: (h) => library("Adadelta", `rho=${h.rho}, eps=${h.eps}`),
  rmsprop: (h) =>
    library(
      "RMSprop",
      `alpha=${h.beta}, eps=${h.eps}, momentum=${h.momentum}, centered=${yes(h.centered)}`,
    ),
  rprop: (h) =>
    library("Rprop", `etas=(${h.shrink}, ${h.grow}), step_sizes=(${h.minStep}, ${h.maxStep})`),
  adam: (h) => plainAdam(h),
  adamL2: (h) => library("Adam", `${betas(h)}, weight_decay=${h.weightDecay}`),
  adamw: (h) => library("AdamW", `${betas(h)}, weight_decay=${h.weightDecay}`),
  amsgrad: (h) => library("Adam", `${betas(h)}, amsgrad=True`),
  adamax: (h) => library("Adamax", betas(h)),
  nadam: (h) => byHand("nadam", h.beta1, h.beta2, h.eps, h.momentumDecay),
  radam,
  lion: (h) => byHand("lion", h.beta1, h.beta2, h.weightDecay),
  adan: (h) => byHand("adan", h.beta1, h.beta2, h.beta3, h.eps, h.weightDecay),
  lookahead: (h) => lookahead(sgd(h.beta, h.dampening, h.weightDecay), h),
  lookaheadAdam: (h) => lookahead(plainAdam(h), h),
  ranger: (h) => lookahead(radam(h), h),
  newton: (h) => byHand("newton", h.damping, yes(false)),
  absNewton: (h) => byHand("newton", h.damping, yes(true)),
};

export const ruleInPython = (id: ContestantId, hyper: Hyper): string => rules[id](hyper as H);

/** What the expressions above call. Each maker takes p and gives a function of the step that moves it. */
export const pythonRules = `
def library(make, eta, rate):
    def start(p):
        optimizer = make(p)

        def move(t):
            for group in optimizer.param_groups:
                group["lr"] = eta * rate(t)
            p.grad = gradient(p, t)
            optimizer.step()

        return move

    return start


def by_hand(update):
    """update(position, gradient, t, memory) returns the move; memory is a dictionary."""

    def start(p):
        memory = {}

        def move(t):
            change = update(p.detach().clone(), gradient(p, t), t, memory)
            with torch.no_grad():
                p.add_(change)

        return move

    return start


def kept(memory, name):
    return memory.setdefault(name, torch.zeros(2, dtype=torch.float64))


def average(memory, name, new, beta):
    memory[name] = beta * kept(memory, name) + (1 - beta) * new
    return memory[name]


def dampened(eta, rate, dampening, decay):
    def update(p, g, t, memory):
        return -eta * rate(t) * (1 if t == 1 else 1 - dampening) * (g + decay * p)

    return by_hand(update)


def momentum_ema(eta, rate, beta, corrected):
    def update(p, g, t, memory):
        v = average(memory, "v", g, beta)
        return -eta * rate(t) * v / ((1 - beta**t) if corrected else 1)

    return by_hand(update)


def nag(eta, rate, beta):
    def start(p):
        memory = {}

        def move(t):
            v = kept(memory, "v")
            g = gradient(p + beta * v, t)
            memory["v"] = beta * v - eta * rate(t) * g
            with torch.no_grad():
                p.add_(memory["v"])

        return move

    return start


def sgdw(eta, rate, beta, decay):
    def update(p, g, t, memory):
        memory["v"] = beta * kept(memory, "v") + g
        return -eta * rate(t) * (memory["v"] + decay * p)

    return by_hand(update)


def asgd(eta, rate, decay, alpha):
    def update(p, g, t, memory):
        now = eta * rate(t)
        return -now / (1 + decay * now * (t - 1)) ** alpha * (g + decay * p)

    return by_hand(update)


def adam_variant(eta, rate, beta1, beta2, eps, correction, inside):
    def update(p, g, t, memory):
        m = average(memory, "m", g, beta1) / ((1 - beta1**t) if correction == "both" else 1)
        v = average(memory, "v", g * g, beta2) / ((1 - beta2**t) if correction != "none" else 1)
        return -eta * rate(t) * m / ((v + eps).sqrt() if inside else v.sqrt() + eps)

    return by_hand(update)


# torch.optim.NAdam multiplied one factor too many until 2.0.
def nadam(eta, rate, beta1, beta2, eps, psi):
    def mu(t):
        return beta1 * (1 - 0.5 * 0.96 ** (t * psi))

    def update(p, g, t, memory):
        memory["product"] = memory.get("product", 1.0) * mu(t)
        now, after = memory["product"], memory["product"] * mu(t + 1)
        m = average(memory, "m", g, beta1)
        v = average(memory, "v", g * g, beta2) / (1 - beta2**t)
        return -eta * rate(t) * ((1 - mu(t)) / (1 - now) * g + mu(t + 1) / (1 - after) * m) / (v.sqrt() + eps)

    return by_hand(update)


def lion(eta, rate, beta1, beta2, decay):
    def update(p, g, t, memory):
        c = beta1 * kept(memory, "m") + (1 - beta1) * g
        average(memory, "m", g, beta2)
        return -eta * rate(t) * (torch.sign(c) + decay * p)

    return by_hand(update)


def adan(eta, rate, beta1, beta2, beta3, eps, decay):
    def update(p, g, t, memory):
        d = g - memory.get("previous", g)
        memory["previous"] = g
        m = average(memory, "m", g, beta1) / (1 - beta1**t)
        v = average(memory, "v", d, beta2) / (1 - beta2**t)
        n = average(memory, "n", (g + beta2 * d) ** 2, beta3) / (1 - beta3**t)
        now = eta * rate(t)
        return -now * ((m + beta2 * v) / (n.sqrt() + eps) + decay * p) / (1 + now * decay)

    return by_hand(update)


def newton(eta, rate, damping, absolute):
    def update(p, g, t, memory):
        if not g.any():
            return -g
        H = torch.autograd.functional.hessian(lambda q: f(q[0], q[1]), p)
        if absolute:
            values, vectors = torch.linalg.eigh(H)
            return -eta * rate(t) * (vectors @ ((vectors.T @ g) / (values.abs() + damping)))
        damped = H + damping * torch.eye(2, dtype=torch.float64)
        if float(torch.linalg.det(damped)) == 0:
            return g * math.nan
        return -eta * rate(t) * torch.linalg.solve(damped, g)

    return by_hand(update)


def lookahead(inner, k, alpha):
    def start(p):
        fast = inner(p)
        slow = p.detach().clone()

        def move(t):
            fast(t)
            if t % k == 0:
                slow.add_(alpha * (p.detach() - slow))
                with torch.no_grad():
                    p.copy_(slow)

        return move

    return start
`;
