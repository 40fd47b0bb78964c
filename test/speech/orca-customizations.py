"""Orca loads this when it starts. It writes down what Orca says, a line of JSON each, so that no voice is needed."""

import json
import os

from orca import speech

log = open(os.environ["SPEECH_LOG"], "a", buffering=1, encoding="utf-8")


def record(name):
    say = getattr(speech, name)

    def say_and_record(text, *rest, **options):
        print(json.dumps(text), file=log)
        return say(text, *rest, **options)

    setattr(speech, name, say_and_record)


record("_speak")
record("speak_character")
