// What the element never comes to in the files of Cytoscape's source.
//
// Its pictures have neither compound nodes nor loops, images, pies, stripes, ghosts, labels of arrows, mapped data or
// transitions; nothing in them is selected, grabbed or boxed, and no finger that moves is seen; arrows are straight or bent
// lines from point to point, and do not hear of the pointer. What `unused` names nobody calls then, what is `idle` has
// nothing to do, and `facts` are expressions that always say the same.

const never = (...expressions) => Object.fromEntries(expressions.map((expression) => [expression, false]));
const absent = (...expressions) => Object.fromEntries(expressions.map((expression) => [expression, undefined]));

const curves = ["bezier", "multibezier", "self", "compound"];

export const cuts = {
  "collection/class.mjs": { unused: ["addClass", "toggleClass", "removeClass", "flashClass"] },
  "collection/comparators.mjs": { unused: ["allAre", "allAreNeighbors", "anySame"] },
  "collection/compounds.mjs": {
    unused: [
      ...["parents", "commonAncestors", "orphans", "nonorphans", "children", "siblings", "isChildless", "isOrphan"],
      ...["descendants", "forEachDown", "forEachUp", "forEachUpAndDown"],
    ],
  },
  "collection/dimensions/bounds.mjs": {
    unused: ["renderedBoundingBox", "boundingBoxAt"],
    facts: {
      "!cy.styleEnabled() || !cy.hasCompoundNodes()": true,
      ...never("curveStyle === 'haystack'", "ele.pstyle('ghost').value === 'yes'", "isAutorotate || isPfValue"),
    },
  },
  "collection/dimensions/position.mjs": {
    unused: ["positions", "silentPositions", "shift", "silentShift", "renderedPosition", "relativePosition"],
  },
  "collection/filter.mjs": {
    unused: ["byGroup", "not", "absoluteComplement", "intersect", "xor", "diff", "unmergeBy", "reduce", "max", "min"],
  },
  "collection/index.mjs": {
    unused: ["json", "jsons", "clone", "move"],
    facts: never(
      "specifiedParent || node._private.parent",
      "parent.length !== 0",
      "cy_p.hasCompoundNodes",
      "ele.isParent()",
    ),
  },
  "collection/iteration.mjs": { unused: ["zDepth"] },
  "collection/style.mjs": {
    unused: ["numericStyleUnits", "renderedStyle", "hide", "transparent", "noninteractive"],
    facts: never("cy.hasCompoundNodes()"),
  },
  "collection/traversing.mjs": {
    unused: [
      ...[
        "roots",
        "leaves",
        "outgoers",
        "successors",
        "incomers",
        "predecessors",
        "neighborhood",
        "closedNeighborhood",
      ],
      ...["openNeighborhood", "connectedNodes", "components", "component", "sources", "targets"],
    ],
  },
  "core/export.mjs": { unused: ["png", "jpg"] },
  "core/index.mjs": { unused: ["json"] },
  "core/notification.mjs": { unused: ["noNotifications", "batchData"] },
  "core/renderer.mjs": { unused: ["renderTo", "onRender", "offRender"] },
  "core/viewport.mjs": { unused: ["fit", "getFitViewport", "center", "getCenterPan", "reset"] },
  "selector/expressions.mjs": {
    unused: [
      ...["id", "dataCompare", "dataBool", "metaCompare", "directedEdge", "undirectedEdge", "child", "descendant"],
      "subject",
    ],
  },
  "selector/parse.mjs": {
    idle: ["toString"],
    facts: never("q.compoundCount > 0 && q.edgeCount > 0", "q.edgeCount > 1", "q.edgeCount === 1"),
  },
  "selector/query-type-match.mjs": {
    unused: [
      ...["ID", "META_COMPARE", "DATA_COMPARE", "DATA_BOOL", "UNDIRECTED_EDGE", "NODE_NEIGHBOR", "DIRECTED_EDGE"],
      ...["NODE_SOURCE", "NODE_TARGET", "CHILD", "PARENT", "DESCENDANT", "ANCESTOR", "COMPOUND_SPLIT"],
    ].map((type) => `Type.${type}`),
  },
  "style/apply.mjs": {
    facts: never("prop.deleteBypassed", "types.mapData", "props.length > 0 && duration > 0"),
  },
  "style/bypass.mjs": { unused: ["overrideBypass"] },
  "style/get-for-ele.mjs": {
    unused: ["getRenderedStyle", "getRawStyle", "getStylePropertyValue", "getAnimationStartStyle", "getPropsList"],
  },
  "style/json.mjs": { unused: ["json"] },
  "style/parse.mjs": {
    facts: never(
      "value.length >= 10 && value[0] === 'm' && ( mapData = new RegExp( types.mapData.regex ).exec( value ) )",
    ),
  },

  // The renderer, which draws on a canvas and hears of the pointer.
  "extensions/renderer/base/arrow-shapes.mjs": {
    unused: [
      ...["triangle-backcurve", "triangle-tee", "circle-triangle", "triangle-cross", "vee", "circle", "tee", "square"],
      ...["diamond", "chevron", "collide"],
    ],
  },
  "extensions/renderer/base/coord-ele-math/coords.mjs": {
    unused: ["getAllInBox"],
    idle: ["checkEdge"],
    facts: never("ele.isEdge() && ( sqDist == null || sqDist < minSqDist )", "theta"),
  },
  "extensions/renderer/base/coord-ele-math/edge-arrows.mjs": {
    facts: never("rs.edgeType === 'haystack'", ...curves.map((type) => `rs.edgeType === '${type}'`)),
  },
  "extensions/renderer/base/coord-ele-math/edge-control-points.mjs": {
    unused: [
      ...["findLoopPoints", "findCompoundLoopPoints", "findBezierPoints", "findTaxiPoints"],
      ...["getControlPoints", "getEdgeMidpoint"],
    ],
    idle: ["findHaystackPoints", "checkForInvalidEdgeWarning", "tryToCorrectInvalidPoints"],
    facts: {
      haveManualEndPts: true,
      ...never(...curves.map((type) => `rs.edgeType === '${type}'`)),
      ...never("curveStyle === 'haystack'", "!pairInfo.hasUnbundled", "src === tgt", "curveStyle.endsWith( 'taxi' )"),
    },
  },
  "extensions/renderer/base/coord-ele-math/edge-endpoints.mjs": {
    facts: {
      "tgtManEndpt.units": true,
      "srcManEndpt.units": true,
      "prop.value.length === 2": true,
      ...never("et === 'self' || et === 'compound'", "et === 'bezier' || et === 'multibezier' || self"),
      ...never(
        "endsWith(curveStyle, 'taxi')",
        "tgtManEndptVal === 'inside-to-node'",
        "srcManEndptVal === 'inside-to-node'",
      ),
    },
  },
  "extensions/renderer/base/coord-ele-math/edge-projection.mjs": {
    facts: never("et === 'haystack'", ...curves.map((type) => `et === '${type}'`)),
  },
  "extensions/renderer/base/coord-ele-math/labels.mjs": {
    idle: ["recalculateEdgeLabelProjections"],
    facts: never("overflowAny", "wrapStyle === 'ellipsis'", "textMetrics === 'glyph'", "ele.isEdge()"),
  },
  "extensions/renderer/base/load-listeners.mjs": {
    idle: ["touchmoveHandler"],
    facts: never(
      ...["r.cy.hasCompoundNodes() && down && down.pannable()", "r.nodeIsGrabbable( near )", "r.hoverData.selecting"],
      ...[
        "e.which == 3",
        "r.hoverData.which === 3",
        "cy.boxSelectionEnabled()",
        "r.dragData.didDrag",
        "downWasGrabbed",
      ],
      ...["down && down.grabbed() && r.nodeIsDraggable( down )", "e.touches[1]", "e.touches[2]", "r.touchData.cxt"],
      ...["startWasGrabbed", "typeof TouchEvent === 'undefined'"],
    ),
  },
  "extensions/renderer/base/node-shapes.mjs": {
    unused: [
      ...["triangle", "diamond", "pentagon", "hexagon", "heptagon", "octagon"].flatMap((name) => [
        name,
        `round-${name}`,
      ]),
      ...["star", "vee", "rhomboid", "right-rhomboid", "'concavehexagon'", "tag", "round-tag"],
      ...["generateRoundPolygon", "makePolygon"],
    ],
    idle: ["generateBarrel", "generateBottomRoundrectangle"],
  },
  "extensions/renderer/canvas/drawing-edges.mjs": {
    unused: ["drawEdgeTrianglePath"],
    facts: never("curveStyle === 'straight-triangle'", "ghost", ...curves.map((type) => `'${type}'`)),
  },
  "extensions/renderer/canvas/drawing-elements.mjs": {
    unused: ["drawElements", "drawCachedNodes"],
    facts: never("theta !== 0"),
  },
  "extensions/renderer/canvas/drawing-label-text.mjs": {
    unused: ["getFontCache"],
    facts: never(
      "ele.isEdge()",
      "backgroundOpacity > 0 || ( textBorderWidth > 0 && borderOpacity > 0 )",
      "theta !== 0",
    ),
  },
  "extensions/renderer/canvas/drawing-nodes.mjs": {
    unused: ["drawPie", "drawStripe"],
    facts: never(
      ...["defd", "urlDefined[i] && image[i].complete && !image[i].error", "r.hasPie( node )", "r.hasStripe( node )"],
      ...[
        "darkness !== 0",
        "borderPosition !== 'center'",
        "borderStyle === 'double'",
        "outlineStyle === 'double'",
        "ghost",
      ],
      ...[
        `shape === "ellipse"`,
        `shape === "barrel"`,
        "['bottomroundrectangle', 'bottom-round-rectangle'].includes(shape)",
      ],
    ),
  },
  "extensions/renderer/canvas/drawing-redraw.mjs": {
    unused: ["paintCache", "gradientStrokeStyle", "renderTo", "clearCanvas"],
    facts: {
      ...absent("options.forcedContext", "options.drawAllLayers", "options.drawOnlyNodeLayer"),
      ...absent("options.forcedZoom", "options.forcedPan", "options.forcedPxRatio"),
      ...never(
        ...[
          "motionBlur",
          "motionBlur && mbPxRatio !== 1",
          "r.clearingMotionBlur",
          "clear === 'motionBlur'",
          "textureDraw",
        ],
        ...["hideEdges", "r.debug", "r.showFps", "fill === 'radial-gradient'", "ele.isEdge()"],
        "lineFill === 'linear-gradient' || lineFill === 'radial-gradient'",
        "r.selection[4] == 1 && ( r.hoverData.selecting || r.touchData.selecting )",
      ),
    },
  },
  "extensions/renderer/canvas/drawing-shapes.mjs": {
    unused: ["drawRoundPolygonPath", "drawBottomRoundRectanglePath", "drawBarrelPath"],
  },
  "extensions/renderer/canvas/index.mjs": {
    unused: ["path2dEnabled", "getImgSmoothing"],
    facts: never("options.webgl"),
  },
};

/** Of the queues of what is to be drawn. */
export const heapCuts = {
  unused: [
    ...["replace", "pushpop", "heapify", "nlargest", "nsmallest", "contains", "clear", "empty", "clone", "toArray"],
    ...["insert", "top", "front", "has", "copy"],
  ],
};
