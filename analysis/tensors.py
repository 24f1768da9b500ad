"""TensorFlow, loaded quietly and made repeatable: `from analysis.tensors import tf`.

Loading takes seconds: import this module only where training really runs.
"""

import os

from analysis.quiet import silent_stderr

os.environ.setdefault("TF_CPP_MIN_LOG_LEVEL", "3")
with silent_stderr():
    import tensorflow as tf

tf.config.experimental.enable_op_determinism()
tf.get_logger().setLevel("ERROR")

__all__ = ["tf"]
