"""Trains the sentence reader on what `npm run reader-data` wrote. See ../README.md for the commands."""

import argparse
import hashlib
import json
import math
import pathlib
import random
import re
import shutil

import torch
import torch.nn.functional as F
from tokenizers import Tokenizer
from torch import nn

from encoder import WIDTH, load_encoder, save_encoder

QUESTION_PIECES, SENTENCE_PIECES = 48, 70
START, END = 101, 102
# Sentences that a question's wrong ones are drawn from: its best by words and meaning.
POOL = 24
FILES = ("config.json", "tokenizer.json", "tokenizer_config.json")
STOP_WORDS = set(
    "the a an of in on at to for and or is are was were be been do does did what when where who whom which why how "
    "that this it its by with from as has have had will would not no s".split()
)

options = argparse.ArgumentParser()
options.add_argument("data", help="the file that npm run reader-data wrote")
options.add_argument("--embedder", required=True, help="the folder of e5-small-v2")
options.add_argument("--out", required=True, help="the folder of the reader")
options.add_argument("--start", help="a checkpoint to go on from")
options.add_argument("--epochs", type=int, default=3)
options.add_argument("--rate", type=float, default=5e-5)
options.add_argument("--hide", type=float, default=0.0, help="share of the answers that are hidden, so that nothing answers")
options.add_argument("--questions", type=int, default=4, help="questions a step")
options.add_argument("--sentences", type=int, default=6, help="sentences a question")
options.add_argument("--seed", type=int, default=1)
options = options.parse_args()

random.seed(options.seed)
torch.manual_seed(options.seed)
embedder_folder, out = pathlib.Path(options.embedder), pathlib.Path(options.out)
graph = embedder_folder / "onnx" / "model_quantized.onnx"
tokenizer = Tokenizer.from_file(str(embedder_folder / "tokenizer.json"))
tokenizer.no_truncation()
tokenizer.no_padding()
pieces = lambda text: tokenizer.encode(text, add_special_tokens=False).ids
stories = [json.loads(line) for line in open(options.data, encoding="utf-8")]


class Reader(nn.Module):
    def __init__(self):
        super().__init__()
        self.encoder, self.head = load_encoder(graph), nn.Linear(WIDTH, 1)
        nn.init.normal_(self.head.weight, std=0.02)
        nn.init.zeros_(self.head.bias)
        # Words that the questions do not hold must keep their place beside those that they do.
        self.encoder.words.weight.requires_grad = False
        self.encoder.positions.weight.requires_grad = False

    def forward(self, tokens, segments, attention):
        with torch.autocast("cpu", dtype=torch.bfloat16):
            states = self.encoder(tokens, segments, attention)
        return self.head(states[:, 0].float())[:, 0]


def padded(rows):
    longest = max(map(len, rows))
    return torch.tensor([row + [0] * (longest - len(row)) for row in rows])


@torch.no_grad()
def embed(encoder, texts, prefix):
    vectors = []
    for text in texts:
        tokens = torch.tensor([[START, *pieces(prefix + text)[:510], END]])
        states = encoder(tokens, torch.zeros_like(tokens), torch.ones_like(tokens))
        vectors.append(F.normalize(states[0].mean(0), dim=0))
    return torch.stack(vectors)


def stems(text):
    return {word[:6] for word in re.findall(r"\w+", text.lower()) if word not in STOP_WORDS}


def standardized(values):
    return (values - values.mean()) / (values.std() + 1e-6)


def add_candidates(encoder, story):
    """Gives each question its best sentences, as retrieval would find them: cosine and shared words."""
    places = [(d, s) for d, document in enumerate(story["documents"]) for s in range(len(document))]
    texts = [story["documents"][d][s] for d, s in places]
    vectors = embed(encoder, texts, "passage: ")
    words = [stems(text) for text in texts]
    holders = {word: sum(word in held for held in words) for held in words for word in held}
    for question in story["questions"]:
        cosine = vectors @ embed(encoder, [question["question"]], "query: ")[0]
        asked = stems(question["question"])
        shared = torch.tensor(
            [
                sum(math.log(1 + len(texts) / holders[word]) for word in asked & held) / (1 + 0.02 * len(text.split()))
                for held, text in zip(words, texts)
            ]
        )
        score = 0.6 * standardized(cosine) + 0.4 * standardized(shared)
        question["candidates"] = [places[at] for at in score.topk(min(POOL, len(texts))).indices.tolist()]
        question["answers"] = [tuple(place) for place in question["answers"]]


def drawn(story, question):
    """A question's sentences for one step, the right one first where there is one."""
    right = random.sample(question["answers"], min(1, len(question["answers"])))
    wrong = [place for place in question["candidates"] if place not in question["answers"]]
    if right and random.random() < options.hide:
        hidden = {document for document, _ in question["answers"]}
        wrong, right = [place for place in wrong if place[0] not in hidden], []
    count = options.sentences - len(right)
    hard = wrong[: max(4, count // 2 + 2)]
    chosen = random.sample(hard, min(len(hard), (count + 1) // 2))
    rest = [place for place in wrong if place not in chosen]
    chosen += random.sample(rest, min(len(rest), count - len(chosen)))
    asked = pieces(question["question"])[:QUESTION_PIECES]
    told = [pieces(story["documents"][d][s])[:SENTENCE_PIECES] for d, s in right + chosen]
    return [([START, *asked, END], [*sentence, END]) for sentence in told], bool(right)


reader = Reader()
for story in stories:
    add_candidates(reader.encoder, story)
if options.start:
    reader.load_state_dict(torch.load(options.start))
questions = [(story, question) for story in stories for question in story["questions"]]
body = [parameter for name, parameter in reader.named_parameters() if parameter.requires_grad and "head" not in name]
groups = [{"params": body, "base": options.rate}, {"params": reader.head.parameters(), "base": 10 * options.rate}]
optimizer = torch.optim.AdamW(groups, lr=options.rate, weight_decay=0.01)
steps, step = options.epochs * (len(questions) // options.questions), 0
for epoch in range(options.epochs):
    random.shuffle(questions)
    for at in range(0, len(questions) - options.questions + 1, options.questions):
        # Up over a tenth of the steps, then down to nothing.
        share = min(1, step / (0.1 * steps + 1)) * max(0, 1 - step / steps)
        for group in optimizer.param_groups:
            group["lr"] = group["base"] * share
        batch = [drawn(story, question) for story, question in questions[at : at + options.questions]]
        pairs = [pair for sentences, _ in batch for pair in sentences]
        tokens = padded([asked + told for asked, told in pairs])
        segments = padded([[0] * len(asked) + [1] * len(told) for asked, told in pairs])
        attention = padded([[1] * (len(asked) + len(told)) for asked, told in pairs])
        scores, loss, start = reader(tokens, segments, attention), 0, 0
        for sentences, has_answer in batch:
            # Nothing answers: one more choice, whose score is zero.
            choices = torch.cat([torch.zeros(1), scores[start : start + len(sentences)]])
            loss = loss - F.log_softmax(choices, 0)[1 if has_answer else 0] / len(batch)
            start += len(sentences)
        optimizer.zero_grad()
        loss.backward()
        nn.utils.clip_grad_norm_(reader.parameters(), 1.0)
        optimizer.step()
        step += 1
        if step % 50 == 0:
            print(f"step {step} of {steps}, loss {loss.item():.3f}", flush=True)

(out / "onnx").mkdir(parents=True, exist_ok=True)
torch.save(reader.state_dict(), out / "checkpoint.pt")
save_encoder(reader.encoder, graph, out / "onnx" / "model_quantized.onnx")
for name in FILES:
    shutil.copyfile(embedder_folder / name, out / name)
description = {
    "id": "sentence-reader",
    "weights": "onnx/model_quantized.onnx",
    "maxQuestionPieces": QUESTION_PIECES,
    "maxSentencePieces": SENTENCE_PIECES,
    "head": {
        "weights": [float(f"{value:.7g}") for value in reader.head.weight[0].tolist()],
        "bias": float(f"{reader.head.bias.item():.7g}"),
    },
}
(out / "model.json").write_text(json.dumps(description, indent=1) + "\n")
sums = [f"{hashlib.sha256((out / name).read_bytes()).hexdigest()}  {name}\n" for name in sorted([*FILES, "onnx/model_quantized.onnx"])]
(out / "SHA256SUMS").write_text("".join(sums))
