"""Steps that turn open geodata into the basemap's layers."""
