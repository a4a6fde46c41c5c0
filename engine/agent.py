"""Rasa's agent and processor, as a turn needs them: errors show, nothing is kept, text is text."""

from __future__ import annotations

from pathlib import Path
from typing import Any, NoReturn

from rasa.core.actions.action import Action, ActionBotResponse, ActionExecutionRejection
from rasa.core.agent import Agent
from rasa.core.channels.channel import OutputChannel, UserMessage
from rasa.core.nlg import NaturalLanguageGenerator
from rasa.core.policies.policy import PolicyPrediction
from rasa.core.processor import MessageProcessor
from rasa.core.tracker_store import TrackerStore
from rasa.engine import loader
from rasa.engine.storage.local_model_storage import LocalModelStorage
from rasa.engine.storage.storage import ModelMetadata
from rasa.nlu.classifiers.regex_message_handler import RegexMessageHandler
from rasa.shared.core.domain import Domain
from rasa.shared.core.events import ActionExecutionRejected, UserUttered
from rasa.shared.core.trackers import DialogueStateTracker
from rasa.utils.common import TempDirectoryPath, get_temp_dir_name

from engine.graph_runner import OrderedGraphRunner
from engine.state_store import TurnStateStore


class TurnFailed(Exception):
    """A turn could not be completed; the text is a constant that holds no content."""


def _too_many_actions(*_: Any) -> NoReturn:
    raise TurnFailed("too many actions in one turn")


class TurnProcessor(MessageProcessor):
    """Handles one turn, which fails as a whole if an action fails; Rasa's goes on without it."""

    @staticmethod
    def _load_model(model_path: str | Path) -> tuple[str, ModelMetadata, OrderedGraphRunner]:
        with TempDirectoryPath(get_temp_dir_name()) as folder:
            metadata, runner = loader.load_predict_graph_runner(
                Path(folder), Path(model_path), LocalModelStorage, OrderedGraphRunner
            )
        metadata.nlu_target = _without_intent_syntax(metadata)
        return Path(model_path).name, metadata, runner

    def _check_for_unseen_features(self, parse_data: dict[str, Any]) -> None:
        """Skip Rasa's check of the topic against the domain, for which it builds an empty domain.

        A topic that the domain lacks has no rule, so the turn fails for want of a reply.
        """

    async def _run_action(
        self,
        action: Action,
        tracker: DialogueStateTracker,
        output_channel: OutputChannel,
        nlg: NaturalLanguageGenerator,
        prediction: PolicyPrediction,
    ) -> bool:
        """Run an action and apply its events; any error ends the turn.

        Rasa's version logs an error and goes on, and the person hears nothing.
        """
        draft = tracker.copy()
        draft.update_with_events(prediction.events, self.domain)
        try:
            events = await action.run(output_channel, nlg, draft, self.domain)
        except ActionExecutionRejection:
            rejected = ActionExecutionRejected(
                action.name(), prediction.policy_name, prediction.max_confidence
            )
            tracker.update(rejected)
            return self.should_predict_another_action(action.name())
        if isinstance(action, ActionBotResponse) and not events and not action.silent_fail:
            raise TurnFailed("a response is missing from the domain")
        self._log_action_on_tracker(tracker, action, events, prediction)
        if any(isinstance(event, UserUttered) for event in events):
            tracker = await self.run_action_extract_slots(output_channel, tracker)
        await self.execute_side_effects(events, tracker, output_channel)
        return self.should_predict_another_action(action.name())


def _without_intent_syntax(metadata: ModelMetadata) -> str:
    """Name the last node that understands text; Rasa's own last one obeys `/name{...}`."""
    node = metadata.predict_schema.nodes[metadata.nlu_target]
    if node.uses is not RegexMessageHandler:
        return metadata.nlu_target
    return node.needs["messages"]


class TurnAgent(Agent):
    """An agent without locks and without stored conversations.

    The bot sends the turns of one conversation one after the other, and a turn shares nothing with
    another one.
    """

    def load_model(self, model_path: str | Path, fingerprint: str | None = None) -> None:
        """Load a model archive; Rasa's errors pass."""
        self.processor = TurnProcessor(
            model_path=model_path,
            tracker_store=self.tracker_store,
            lock_store=self.lock_store,
            action_endpoint=self.action_endpoint,
            generator=self.nlg,
            on_circuit_break=_too_many_actions,
        )
        self.domain = self.processor.domain
        self.tracker_store.domain = self.domain
        self.nlg.responses = self.domain.responses
        self._set_fingerprint(fingerprint)

    @property
    def name(self) -> str:
        """The model's, as its file has it: a hash of all that it was made of."""
        return self.processor.model_filename.removesuffix(".tar.gz")

    def with_model(self, model_path: str | Path) -> TurnAgent:
        """Return an agent of another model; the two share nothing but connections."""
        store = type(self.tracker_store)(domain=None)
        agent = TurnAgent(tracker_store=store, action_endpoint=self.action_endpoint)
        agent.load_model(model_path)
        return agent

    async def handle_message(self, message: UserMessage) -> list[dict[str, Any]] | None:
        """Handle one turn; see `engine.state_store.current_turn` for its state."""
        return await self.processor.handle_message(message)

    @staticmethod
    def _create_tracker_store(store: TrackerStore | None, domain: Domain | None) -> TrackerStore:
        """Insist on ours, and leave out Rasa's wrapper that falls back to a store in memory."""
        if not isinstance(store, TurnStateStore):
            raise TypeError(
                "endpoints.yml: tracker_store.type must be engine.state_store.TurnStateStore"
            )
        store.domain = domain
        return store
