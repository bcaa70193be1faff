"""How a note says that the two met, or that I heard them: patterns with what follows as "rest"."""

import re

# Who glued the two halves together, or called the team, did that alone.
_JOINED = (
    "call|gather|glu|sew|stitch|weld|screw|bolt|nail|link|join|fasten|tap|stapl|lash|piec|cobbl|"
    "pull|tack|hinge|pinn|tie|wir|solder|clamp|patch|knitt|mix|press|push|blend|rop|add"
)
MET = re.compile(
    r"^(?:first\s+|just\s+)?(?:(?:we|i|i've|we've)\s+)?(?:first\s+|both\s+|just\s+)?"
    r"(?P<how>met(?: briefly| by chance| in passing| twice| again| three times| a few times)?"
    r"(?: up)?(?: (?:her|him|them|you|up))?|"
    r"sat (?:together|next to each other|"
    r"side by side|"
    r"beside each other|at the same table)|talked(?: together)?|spoke(?: together)?|chatted|"
    r"sat (?:next to|beside|opposite|across from) (?:me|us|her|him|them|each other)|"
    r"stood (?:next to|beside|behind) (?:me|us|her|him|them)(?: in (?:the )?(?:line|queue))?|"
    r"(?:sat|stood|waited|walked|queued|ran|swam|cooked|sang|danced|travelled|rode|"
    r"ate) (?:[\w-]+ ){1,6}together|"
    r"(?:carried|lifted|pushed|packed|moved|painted|folded|peeled|sorted|loaded|unloaded|cleaned|"
    r"washed|stacked|set up|put up|took down|built|dug|picked|planted|served|swept|watched) "
    r"(?:[\w-]+ ){1,5}together|"
    rf"(?!(?:{_JOINED})ed )[a-z]+ed (?:a|an|the|our|two|three) (?:[\w-]+ ){{1,4}}together"
    r"(?! again)|"
    r"(?:[a-z]+ed|ran|did|built|laid|made|held|taught|led|dug|hung|swept|wrote|drove|put up) "
    r"(?:on|in|at|for|a|an|the|our|two|three) (?:[\w'-]+ ){1,6}together(?! again)|"
    r"were (?:on|in|at) the same [\w-]+|"
    r"(?:stood|walked|worked|waited|queued) side by side|"
    r"stood (?:together|in (?:the )?(?:line|queue) together|next to each other)|"
    r"(?:had|have) [a-z]+ (?:next to|beside|opposite|facing) each other|"
    r"shared an? [\w-]+(?: (?!(?:at|in|on|after|during|from|by|under|last)\b|\d)[\w-]+){0,2}|"
    r"(?:waited|queued|sat|stood|rode|rowed|sailed|sang|slept|worked|trained|flew|travelled|missed|"
    r"caught|took|got on|climbed|walked|danced|played) (?:(?!about\b)[\w-]+ ){0,4}?the same [\w-]+|"
    r"(?:[a-z]+ed|stood|sat|knelt|lay|ate|slept|sang|ran|rode|rowed|swam) "
    r"(?:next to|beside|opposite|behind|near|across from) (?:each other|one another)|"
    r"worked (?:together|a (?:[\w-]+ )?(?:shift|night)(?: together)?|(?:[\w-]+ ){1,3}together)|"
    r"stuck together|"
    r"did a (?:[\w-]+ )?shift|"
    r"volunteered together|trained together|"
    r"(?:ran|bumped) into (?:each other|one another|her|him|them)|"
    r"got talking|were introduced|had (?:coffee|lunch|tea|"
    r"dinner)(?: together)?)"
    r"\b[\s,:]*(?P<rest>.*)$",
    re.IGNORECASE | re.DOTALL,
)
HEARD = re.compile(
    r"^(?:I )?(?:just )?(?:heard|listened to|attended|was at|watched|saw|went to)\s+"
    r"(?P<rest>(?:her|his|their|[A-Z][\w.-]+'s) (?:[\w-]+ )?"
    r"(?:talk|lecture|keynote|panel|presentation|webinar|speech|session|workshop|sermon|reading|podcast|episode|"
    r"interview|broadcast|recording|livestream)\b.*)$"
)
