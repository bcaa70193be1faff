"""What `reachout serve` starts: the app script behind its front door.

`streamlit run server.py` and any ASGI server find `app` here; both then serve this computer only.
"""

import streamlit as st
from starlette.middleware import Middleware

from serving.front import Front
from serving.launch import SCRIPT, serve
from serving.pages import own_routes

__all__ = ["app", "serve"]

# Written out, not built by a function: `streamlit run` looks for this very line.
app = st.App(SCRIPT, routes=own_routes(), middleware=[Middleware(Front)])
