"""Write: choose the person, the kind and the way, read the draft, and hand it over."""

import streamlit as st

from screens.choosing import choose_person
from screens.parts import here, show_problem, show_trouble
from screens.writing import write_message
from store import StoreError

try:
    if here("person") or here("draft"):
        write_message()
    else:
        st.title("Write", anchor=False)
        show_trouble()
        choose_person()
except StoreError as error:
    show_problem(error)
