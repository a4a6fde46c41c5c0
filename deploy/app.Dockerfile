# bot, actions, console and the one-time preparation: one image, the command says which.
FROM python:3.12-slim

RUN useradd --create-home --uid 10001 cd4d
WORKDIR /app
COPY requirements/app.txt requirements/tools.txt requirements/
COPY tools tools
RUN python tools/setup.py app && rm -rf .venv/tools
COPY store store
COPY bot bot
COPY actions actions
COPY console console
COPY content content
RUN mkdir var && chown cd4d var
USER cd4d
ENV PYTHONUNBUFFERED=1
