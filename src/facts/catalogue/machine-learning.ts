/** Machine learning libraries and platforms, feature stores and tooling for language models. Line format: see solution-catalogue.ts. */
export const machineLearning = `
TensorFlow|Tensor Flow|Google|ml framework
PyTorch|||ml framework
scikit-learn|sklearn; scikit learn||ml framework
Keras|||ml framework
XGBoost|||ml framework
LightGBM|||ml framework
Spark MLlib|MLlib|Apache|ml framework
Pandas|||ml framework
Hugging Face|HuggingFace; Hugging Face Transformers||ml framework
NumPy|||ml framework
ONNX|ONNX Runtime||ml framework
MLflow|ML Flow||ml platform
Kubeflow|Kubeflow Pipelines||ml platform
Amazon SageMaker|Sage Maker|Amazon|ml platform
Vertex AI|VertexAI; Google AI Platform|Google|ml platform
!Azure Machine Learning|Azure ML; AzureML|Microsoft|ml platform
~Weights & Biases|W&B; wandb; ~Weights and Biases||ml platform
Jupyter|JupyterLab; JupyterHub; Jupyter Notebook; Jupyter Notebooks||ml platform
Metaflow|Netflix Metaflow||ml platform
DVC|||ml platform
KServe|KFServing||ml platform
Seldon Core|~Seldon||ml platform
NVIDIA Triton|Triton Inference Server; ~Triton||ml platform
Dataiku|||ml platform
DataRobot|||ml platform
~Feast|Feast Feature Store||feature store
Tecton|||feature store
Hopsworks|||feature store
LangChain|||llm tooling
LlamaIndex|Llama Index||llm tooling
OpenAI API|OpenAI||llm tooling
Azure OpenAI Service|Azure OpenAI||llm tooling
~Amazon Bedrock||Amazon|llm tooling
~Claude|Anthropic Claude||llm tooling
Ollama|||llm tooling
vLLM|||llm tooling
LangGraph|||llm tooling
Langfuse|||llm tooling
~Google Gemini||Google|llm tooling
BentoML|||ml platform
Ray Serve|||ml platform
ClearML|||ml platform
LiteLLM|Lite LLM||llm tooling
~Portkey|Portkey AI||llm tooling
Neptune.ai|||ml platform
~Haystack|||llm tooling
CrewAI|||llm tooling
AutoGen|||llm tooling
~Semantic Kernel||Microsoft|llm tooling
DSPy|||llm tooling
LangSmith|||llm tooling
llama.cpp|||llm tooling
Text Generation Inference|TGI||llm tooling
ZenML|||ml platform
Pachyderm|||ml platform
`;
