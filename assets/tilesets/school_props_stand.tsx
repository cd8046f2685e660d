<?xml version="1.0" encoding="UTF-8"?>
<tileset version="1.8" tiledversion="1.8.2" name="school_props_stand" tilewidth="32" tileheight="64" tilecount="4" columns="4">
 <image source="school_props_stand.png" width="128" height="64" />
 <tile id="0" type="umbrella_stand" />
</tileset>
