import streamlit as st

st.title("Met", anchor=False)
