"""
The whole job as a clerk with Python would do it, with pandas and openpyxl: read the workbook, compute the points of every
record line and the scores, and write the columns Score and Rank beside the officials and, with "breakdown", a sheet of the
points. No checks, no grades, no sentences. Arguments: BOOK OUT [breakdown]. Prints the scores as JSON.
"""
import json
import sys

import pandas as pd
from openpyxl import load_workbook

book, out = sys.argv[1:3]
with_breakdown = sys.argv[3:] == ["breakdown"]

sheets = pd.read_excel(book, sheet_name=["Scheme", "Officials", "Indicators", "Record cards", "Ballots"], engine="openpyxl")
officials = sheets["Officials"]
weights = dict(zip(sheets["Scheme"]["Setting"], sheets["Scheme"]["Value"]))
person = ["ID", "Name", "Unit"]


def ranks(values, group):
    """1 for the best of a group; values within 1e-9 of each other share the better rank."""
    place = values.groupby(group).rank(method="min", ascending=False)
    return place, values.groupby(group).transform("count")


def evenly(values, group, floor=0.6):
    """From 1 for the first of a group to `floor` for the last."""
    place, count = ranks(values, group)
    return 1 - (1 - floor) * (place - 1) / (count - 1).clip(lower=1)


cards = sheets["Record cards"].merge(officials, on=person).merge(sheets["Indicators"], on="Indicator")
figure = cards["Verified"].fillna(cards["Actual"])
peers = cards["Group"] + "|" + cards["Indicator"]
cards["Figure"] = figure
cards["Ratio"] = figure / cards["Target"]
cards["Change"] = (figure - cards["Last year"]) / cards["Last year"].abs()
completion = cards["Ratio"].clip(0, 1)
position = evenly(figure.round(9), peers)
growth = evenly(cards["Change"].round(9), peers)
blend = 0.5 * completion + 0.3 * position + 0.2 * growth
cards["Share"] = blend
for name, share in [("completion", completion), ("position", position), ("growth", growth)]:
    cards["Share"] = cards["Share"].mask(cards["Method"] == name, share)
cards["Points"] = cards["Weight"] * cards["Share"]
indicators = cards.groupby("ID")["Points"].sum()

values = {"Outstanding": 100, "Competent": 80, "Basically competent": 60, "Incompetent": 0}
classes = {"Leaders": 0.4, "Peers": 0.3, "Masses": 0.3}
ballots = sheets["Ballots"]
mean = sum(ballots[name] * value for name, value in values.items()) / ballots[list(values)].sum(axis=1)
evaluation = (mean * ballots["Voter class"].map(classes)).groupby(ballots["ID"]).sum()

score = (indicators * weights["Indicators"] + evaluation * weights["Democratic evaluation"]) / 100
score = officials["ID"].map(score).round(2)
rank = ranks(score, officials["Group"])[0]

workbook = load_workbook(book)
sheet = workbook["Officials"]
right = sheet.max_column
for column, (header, results) in enumerate([("Score", score), ("Rank", rank)], start=right + 1):
    sheet.cell(1, column, header)
    for row, value in enumerate(results, start=2):
        sheet.cell(row, column, value)
if with_breakdown:
    columns = [*person, "Group", "Indicator", "Figure", "Target", "Last year", "Method", "Ratio", "Change", "Share", "Weight", "Points"]
    details = workbook.create_sheet("Score breakdown 2025")
    details.append(columns)
    for line in cards[columns].itertuples(index=False, name=None):
        details.append(line)
workbook.save(out)
json.dump(dict(zip(officials["ID"], score)), sys.stdout)
