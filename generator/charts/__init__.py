"""Charts as SVG without scripts: the data of each as marks and a table, and the drawing."""
