import streamlit as st

st.title("Person", anchor=False)
