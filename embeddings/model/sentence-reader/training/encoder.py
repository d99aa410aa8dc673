"""The embedding model as a trainable encoder: its int8 weights as floats, and floats back into int8."""

import numpy as np
import onnx
import torch
import torch.nn.functional as F
from onnx import numpy_helper
from torch import nn

WIDTH, INNER, HEADS, LAYERS, VOCABULARY, POSITIONS = 384, 1536, 12, 12, 30522, 512
# Our name for a layer's part, and the names that it has in the graph: of the product's node, of the bias.
PARTS = [
    ("query", "attention/self/query", "attention.self.query"),
    ("key", "attention/self/key", "attention.self.key"),
    ("value", "attention/self/value", "attention.self.value"),
    ("output", "attention/output/dense", "attention.output.dense"),
    ("inner", "intermediate/dense", "intermediate.dense"),
    ("outer", "output/dense", "output.dense"),
]
NORMS = [("attention_norm", "attention.output.LayerNorm"), ("output_norm", "output.LayerNorm")]


class Layer(nn.Module):
    def __init__(self):
        super().__init__()
        for name in ("query", "key", "value", "output"):
            setattr(self, name, nn.Linear(WIDTH, WIDTH))
        self.inner, self.outer = nn.Linear(WIDTH, INNER), nn.Linear(INNER, WIDTH)
        self.attention_norm = nn.LayerNorm(WIDTH, eps=1e-12)
        self.output_norm = nn.LayerNorm(WIDTH, eps=1e-12)

    def forward(self, states, mask):
        batch, length, _ = states.shape
        heads = lambda rows: rows.view(batch, length, HEADS, WIDTH // HEADS).transpose(1, 2)
        mixed = F.scaled_dot_product_attention(
            heads(self.query(states)), heads(self.key(states)), heads(self.value(states)), attn_mask=mask
        )
        mixed = mixed.transpose(1, 2).reshape(batch, length, WIDTH)
        states = self.attention_norm(states + self.output(mixed))
        return self.output_norm(states + self.outer(F.gelu(self.inner(states))))


class Encoder(nn.Module):
    """BERT without dropout: with this little data and these few epochs it only slowed the fit."""

    def __init__(self):
        super().__init__()
        self.words = nn.Embedding(VOCABULARY, WIDTH)
        self.positions = nn.Embedding(POSITIONS, WIDTH)
        self.segments = nn.Embedding(2, WIDTH)
        self.norm = nn.LayerNorm(WIDTH, eps=1e-12)
        self.layers = nn.ModuleList([Layer() for _ in range(LAYERS)])

    def forward(self, tokens, segments, attention):
        states = self.words(tokens) + self.segments(segments) + self.positions.weight[: tokens.shape[1]]
        states = self.norm(states)
        for layer in self.layers:
            states = layer(states, attention[:, None, None, :].bool())
        return states


def read_graph(path):
    """The ONNX graph, its tensors by name, and the name of the weights of each matrix product."""
    model = onnx.load(path)
    tensors = {tensor.name: numpy_helper.to_array(tensor) for tensor in model.graph.initializer}
    products = {
        node.name: node.input[1].removesuffix("_quantized")
        for node in model.graph.node
        if node.op_type == "MatMulInteger"
    }
    return model, tensors, products


def load_encoder(path):
    _, tensors, products = read_graph(path)
    encoder = Encoder()

    def dequantized(name):
        zero = tensors[f"{name}_zero_point"].astype(np.float32)
        return (tensors[f"{name}_quantized"].astype(np.float32) - zero) * tensors[f"{name}_scale"]

    def put(parameter, values):
        parameter.data = torch.tensor(np.ascontiguousarray(values, dtype=np.float32))

    put(encoder.words.weight, dequantized("embeddings.word_embeddings.weight"))
    put(encoder.positions.weight, dequantized("embeddings.position_embeddings.weight"))
    put(encoder.segments.weight, dequantized("embeddings.token_type_embeddings.weight"))
    put(encoder.norm.weight, tensors["embeddings.LayerNorm.weight"])
    put(encoder.norm.bias, tensors["embeddings.LayerNorm.bias"])
    for number, layer in enumerate(encoder.layers):
        for name, node, bias in PARTS:
            part = getattr(layer, name)
            put(part.weight, dequantized(products[f"/encoder/layer.{number}/{node}/MatMul_quant"]).T)
            put(part.bias, tensors[f"encoder.layer.{number}.{bias}.bias"])
        for name, norm in NORMS:
            for kind in ("weight", "bias"):
                put(getattr(getattr(layer, name), kind), tensors[f"encoder.layer.{number}.{norm}.{kind}"])
    return encoder


def save_encoder(encoder, source, target):
    """Writes the graph of `source` with the encoder's weights: int8 by output channel, around zero."""
    model, tensors, products = read_graph(source)
    numbers = lambda parameter: parameter.detach().float().numpy()
    fresh = {}
    scale = np.float32(np.abs(numbers(encoder.segments.weight)).max() / 127)
    name = "embeddings.token_type_embeddings.weight"
    fresh[f"{name}_scale"] = np.array(scale, dtype=np.float32)
    levels = np.clip(np.round(numbers(encoder.segments.weight) / scale), -127, 127)
    fresh[f"{name}_quantized"] = (levels + 128).astype(np.uint8)
    for kind in ("weight", "bias"):
        fresh[f"embeddings.LayerNorm.{kind}"] = numbers(getattr(encoder.norm, kind))
    for number, layer in enumerate(encoder.layers):
        for name, node, bias in PARTS:
            part = getattr(layer, name)
            weights = numbers(part.weight).T
            scales = (np.abs(weights).max(0) / 127).astype(np.float32)
            product = products[f"/encoder/layer.{number}/{node}/MatMul_quant"]
            fresh[f"{product}_scale"] = scales
            fresh[f"{product}_quantized"] = np.clip(np.round(weights / scales), -127, 127).astype(np.int8)
            fresh[f"encoder.layer.{number}.{bias}.bias"] = numbers(part.bias)
        for name, norm in NORMS:
            for kind in ("weight", "bias"):
                fresh[f"encoder.layer.{number}.{norm}.{kind}"] = numbers(getattr(getattr(layer, name), kind))
    for tensor in model.graph.initializer:
        values = fresh.pop(tensor.name, None)
        if values is None:
            continue
        old = tensors[tensor.name]
        assert values.shape == old.shape and values.dtype == old.dtype, tensor.name
        tensor.CopyFrom(numpy_helper.from_array(values, tensor.name))
    assert not fresh, sorted(fresh)
    onnx.save(model, target)
