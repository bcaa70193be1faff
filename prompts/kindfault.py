"""What is wrong with a kind's file, as an error that names the line."""

from prompts.kind import Problem


class KindFileError(ValueError):
    """A kind's file cannot be used; ``problem`` names the line and says why."""

    def __init__(self, file: str, line: int, message: str) -> None:
        self.problem = Problem(file=file, line=max(1, line), message=message)
        super().__init__(str(self.problem))
