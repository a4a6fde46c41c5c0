# Rasa with the trained model inside: a new image is a new model. What the console trains lies in a volume beside it.
FROM python:3.10-slim

RUN useradd --create-home --uid 10001 cd4d
WORKDIR /app
COPY requirements/rasa.txt requirements/tools.txt requirements/
COPY tools tools
RUN python tools/setup.py rasa && rm -rf .venv/tools
COPY config.yml endpoints.yml credentials.yml ./
COPY engine engine
COPY domain domain
COPY stories stories
COPY nlu nlu
# Held-out sentences, to compare models.
COPY tests/nlu tests/nlu
RUN mkdir var && chown cd4d var
USER cd4d
ENV PYTHONUNBUFFERED=1 RASA_TELEMETRY_ENABLED=false
RUN .venv/rasa/bin/python tools/train.py && mkdir var/models/console
